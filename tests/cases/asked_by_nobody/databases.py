"""几个数据库的连接放在一个对象里。"""

from neo4j import GraphDatabase


class Databases:
    def __init__(self):
        self._driver = None
        self._cache = None

    def get_driver(self):
        if self._driver is None:
            self._driver = GraphDatabase.driver("neo4j://localhost")
        return self._driver

    def get_cache(self):
        if self._cache is None:
            self._cache = {}
        return self._cache

    def close_all(self):
        if self._driver is not None:
            self._driver.close()


first = Databases()
second = Databases()  # NEO103


def get_cache():
    return first.get_cache()


def get_topics():
    return first.get_driver()


def get_people():
    return second.get_driver()
