"""它的驱动有人关闭。"""

from neo4j import AsyncGraphDatabase

_driver = None


def get_driver():
    global _driver
    if _driver is None:
        _driver = AsyncGraphDatabase.driver("neo4j://orders")
    return _driver
