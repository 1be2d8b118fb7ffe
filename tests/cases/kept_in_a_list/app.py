"""对象把新建的客户端记在列表里，关闭时全部关闭：取得它的人不用关闭。"""

from .resources import Client, Resources, Suite


def topics():
    return Resources.get().graph().rows("MATCH (t:Topic) RETURN t.name AS name")


def people():
    client = Client()  # NEO103
    return client.rows("MATCH (p:Person) RETURN p.name AS name")


def main():
    suite = Suite()
    try:
        print(suite.run(), topics(), people())
    finally:
        suite.close()


if __name__ == "__main__":
    main()
