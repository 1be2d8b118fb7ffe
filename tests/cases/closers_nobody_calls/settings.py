"""close() 这个名字别处也有：那不是调用它。"""

from neo4j import AsyncGraphDatabase

driver = AsyncGraphDatabase.driver("neo4j://localhost")  # NEO103


async def close():
    await driver.close()
