"""await 后面是两个 driver.session() 里的一个：哪一个都不能 await。"""

from neo4j import AsyncDriver


async def count(driver: AsyncDriver, reading: bool):
    session = await (driver.session(default_access_mode="READ") if reading else driver.session())  # NEO205
    try:
        result = await session.run("MATCH (n) RETURN count(n) AS n")
        return await result.single()
    finally:
        await session.close()


async def right(driver: AsyncDriver, reading: bool):
    async with driver.session(default_access_mode="READ") if reading else driver.session() as session:
        result = await session.run("MATCH (n) RETURN count(n) AS n")
        return await result.single()
