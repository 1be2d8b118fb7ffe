"""方法用对象里的会话或事务查询，把没有读完的结果交给调用者。"""

from neo4j import AsyncDriver, AsyncSession, AsyncTransaction


class Names:
    def __init__(self, session: AsyncSession):
        self._session = session

    async def cursor(self):
        return await self._session.run("MATCH (n) RETURN n.name AS name")


class Orders:
    def __init__(self, tx: AsyncTransaction):
        self._tx = tx

    async def cursor(self):
        return await self._tx.run("MATCH (o:Order) RETURN o.id AS id")


async def read_too_late(driver: AsyncDriver):
    async with driver.session() as session:
        names = Names(session)
        rows = await names.cursor()
    return [row["name"] async for row in rows]  # NEO301


async def read_in_time(driver: AsyncDriver):
    async with driver.session() as session:
        names = Names(session)
        rows = await names.cursor()
        return [row["name"] async for row in rows]


async def read_after_the_commit(driver: AsyncDriver):
    async with driver.session() as session:
        tx = await session.begin_transaction()
        orders = await Orders(tx).cursor()
        await tx.commit()
        return [row["id"] async for row in orders]  # NEO302


async def read_before_the_commit(driver: AsyncDriver):
    async with driver.session() as session:
        tx = await session.begin_transaction()
        orders = await Orders(tx).cursor()
        found = [row["id"] async for row in orders]
        await tx.commit()
        return found
