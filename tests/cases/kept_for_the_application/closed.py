"""同样的写法，应用退出时关闭了。"""

from functools import lru_cache

from neo4j import GraphDatabase

_driver = None


def open_driver():
    global _driver
    if _driver is None:
        _driver = GraphDatabase.driver("neo4j://localhost")
    return _driver


def close_open_driver():
    if _driver is not None:
        _driver.close()


@lru_cache
def cached_and_closed():
    return GraphDatabase.driver("neo4j://localhost")


_lent = None


def lent_driver():
    global _lent
    if _lent is None:
        _lent = GraphDatabase.driver("neo4j://localhost")
    return _lent
