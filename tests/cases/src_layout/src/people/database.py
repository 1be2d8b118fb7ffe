"""包在 src/ 下，脚本和测试在它旁边。"""

from neo4j import AsyncGraphDatabase

driver = AsyncGraphDatabase.driver("bolt://localhost")  # NEO103


async def get_session():
    return driver.session()


async def close():
    await driver.close()
