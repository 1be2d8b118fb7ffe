"""关闭它的函数，只有一个没有人用的上下文管理器调用。"""

from neo4j import GraphDatabase

_driver = None


def get_driver():
    global _driver
    if _driver is None:
        _driver = GraphDatabase.driver("neo4j://localhost")  # NEO103
    return _driver


def close_scoped():
    if _driver is not None:
        _driver.close()


def rows(query):
    return get_driver().execute_query(query).records
