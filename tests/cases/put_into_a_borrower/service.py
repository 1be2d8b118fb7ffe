"""用这些对象的服务。"""

from .engine import create_engine, create_owner, create_reached


class Chat:
    def __init__(self):
        self.engine = create_engine()
        self.owner = create_owner()

    def ask(self, name):
        return self.engine.find(name) + self.owner.find(name)

    def close(self):
        self.owner.close()


def main():
    chat, reached = Chat(), create_reached()
    try:
        print(chat.ask("a"), reached.find("a"))
    finally:
        chat.close()
        reached.reached.driver.close()


if __name__ == "__main__":
    main()
