"""一次性的命令：`Container.from_env()` 里的 `cls(…)` 新建了驱动。"""

from .graph import Container


def main():
    container = Container.from_env()  # NEO103
    print(container.get_people().names())


def main_that_closes():
    container = Container.from_env()
    try:
        print(container.get_people().names())
    finally:
        container.cleanup()


if __name__ == "__main__":
    main()
    main_that_closes()
