"""close_driver() 被包转交，可是没有人调用。"""

from neo4j import AsyncGraphDatabase

_driver = None


async def get_driver():
    global _driver
    if _driver is None:
        _driver = AsyncGraphDatabase.driver("neo4j://localhost")  # NEO103
    return _driver


async def close_driver():
    if _driver is not None:
        await _driver.close()
