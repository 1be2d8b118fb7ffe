"""第一次要用时才建的驱动，应用退出时关闭。"""

from neo4j import AsyncGraphDatabase

_driver = None


def get_driver():
    global _driver
    if _driver is None:
        _driver = AsyncGraphDatabase.driver("neo4j://localhost", auth=("neo4j", "x"))
    return _driver


async def close_driver():
    global _driver
    if _driver:
        await _driver.close()
        _driver = None
