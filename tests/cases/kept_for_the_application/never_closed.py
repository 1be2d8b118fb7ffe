"""第一次用到时新建的驱动：写了关闭它的函数，可是没有人调用。"""

from functools import lru_cache

from neo4j import GraphDatabase

_driver = None


def get_driver():
    global _driver
    if _driver is None:
        _driver = GraphDatabase.driver("neo4j://localhost")  # NEO103
    return _driver


def close_driver():
    if _driver is not None:
        _driver.close()


@lru_cache
def cached_driver():
    return GraphDatabase.driver("neo4j://localhost")  # NEO103
