"""关闭它的函数按名字取得。"""

from neo4j import AsyncGraphDatabase

_driver = None


async def open_named():
    global _driver
    _driver = AsyncGraphDatabase.driver("neo4j://localhost")
    return _driver


async def close_named():
    await _driver.close()
