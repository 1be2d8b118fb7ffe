"""取得驱动的人关闭它。"""

from neo4j import AsyncGraphDatabase

_driver = AsyncGraphDatabase.driver("neo4j://localhost")


async def given_driver():
    return _driver


commented_out = AsyncGraphDatabase.driver("neo4j://localhost")  # NEO103


async def close_commented_out():
    await commented_out.close()
