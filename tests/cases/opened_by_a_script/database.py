"""应用启动时建驱动，退出时关闭。"""

from neo4j import AsyncGraphDatabase

_driver = None


async def init_driver():
    global _driver
    _driver = AsyncGraphDatabase.driver("neo4j://localhost", auth=("neo4j", "x"))
    await _driver.verify_connectivity()


async def close_driver():
    global _driver
    if _driver:
        await _driver.close()
        _driver = None


def get_driver():
    return _driver
