"""保存在类里的驱动：关闭它的方法，有没有人调用？"""

from neo4j import GraphDatabase


class NeverClosed:
    driver = None

    @classmethod
    def get(cls):
        if cls.driver is None:
            cls.driver = GraphDatabase.driver("neo4j://localhost")  # NEO103
        return cls.driver

    @classmethod
    def close_driver(cls):
        if cls.driver is not None:
            cls.driver.close()


class ClosedByTheApplication:
    driver = None

    @classmethod
    def get(cls):
        if cls.driver is None:
            cls.driver = GraphDatabase.driver("neo4j://localhost")
        return cls.driver

    @classmethod
    def close(cls):
        if cls.driver is not None:
            cls.driver.close()


class ClosedByItself:
    driver = None

    @classmethod
    def get(cls):
        if cls.driver is None:
            cls.driver = GraphDatabase.driver("neo4j://localhost")
        return cls.driver

    @classmethod
    def drop(cls):
        cls.driver.close()

    def __exit__(self, *exc):
        self.drop()


class OneForAll:
    _instance = None

    def __new__(cls):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
            cls._instance.driver = GraphDatabase.driver("neo4j://localhost")  # NEO103
        return cls._instance

    def terminate(self):
        self.driver.close()


class OneForAllAndClosed:
    _instance = None

    def __new__(cls):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
            cls._instance.driver = GraphDatabase.driver("neo4j://localhost")
        return cls._instance

    def shutdown_driver(self):
        self.driver.close()


class OneForAllInAWith:
    _instance = None

    def __new__(cls):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
            cls._instance.driver = GraphDatabase.driver("neo4j://localhost")
        return cls._instance

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.driver.close()


def in_a_with():
    with OneForAllInAWith() as graph:
        return graph.driver.get_server_info()
