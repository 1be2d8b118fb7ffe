"""每次调用 init_driver() 都新建一个驱动，前一个没有关闭。"""

from neo4j import AsyncGraphDatabase

_driver = None


def init_driver():
    global _driver
    _driver = AsyncGraphDatabase.driver("neo4j://localhost")  # NEO103


def get_driver():
    return _driver


async def close_driver():
    await _driver.close()
