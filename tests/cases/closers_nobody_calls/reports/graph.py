"""同名的函数，应用调用的是这里的。"""

from neo4j import AsyncGraphDatabase

_driver = None


async def get_driver():
    global _driver
    if _driver is None:
        _driver = AsyncGraphDatabase.driver("neo4j://localhost")
    return _driver


async def close_driver():
    if _driver is not None:
        await _driver.close()
