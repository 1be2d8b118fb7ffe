"""共用的驱动。"""

from neo4j import GraphDatabase

_driver = None


def get_driver():
    global _driver
    if _driver is None:
        _driver = GraphDatabase.driver("neo4j://localhost")  # NEO103
    return _driver


def close_driver(error=None):
    global _driver
    if _driver is not None:
        _driver.close()
        _driver = None
