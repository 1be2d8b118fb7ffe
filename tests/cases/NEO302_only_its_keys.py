"""事务结束之后，结果的列名还在；记录不在了。"""

from neo4j import AsyncDriver


async def columns(driver: AsyncDriver):
    async with driver.session() as session:
        result = await session.execute_read(lambda tx: tx.run("MATCH (n) RETURN n.id AS id, n.name AS name"))
        return list(result.keys())


async def rows(driver: AsyncDriver):
    async with driver.session() as session:
        result = await session.execute_read(lambda tx: tx.run("MATCH (n) RETURN n.name AS name"))  # NEO302
        return result.keys(), await result.data()
