"""只在查询出错之后关闭坏掉的连接；退出时没有人关闭。"""

from neo4j import GraphDatabase
from neo4j.exceptions import ServiceUnavailable

_driver = None


def get_driver():
    global _driver
    if _driver is None:
        _driver = GraphDatabase.driver("neo4j://localhost")  # NEO103
    return _driver


def close_driver():
    global _driver
    if _driver is not None:
        _driver.close()
        _driver = None


def rows(query):
    global _driver
    try:
        return get_driver().execute_query(query).records
    except ServiceUnavailable:
        if _driver is not None:
            _driver.close()
            _driver = None
        raise
