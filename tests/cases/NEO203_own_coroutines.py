"""自己的协程函数，里面用到会话或事务：不 await，里面的查询一样没有发出。"""

from neo4j import AsyncDriver, AsyncSession


class UnitOfWork:
    def __init__(self, driver: AsyncDriver):
        self._driver = driver

    async def __aenter__(self):
        self._session = self._driver.session()
        self._tx = await self._session.begin_transaction()
        return self

    async def __aexit__(self, *exc):
        try:
            await self._tx.close()
        finally:
            await self._session.close()

    async def commit(self):
        await self._tx.commit()


async def committed(driver: AsyncDriver):
    async with UnitOfWork(driver) as work:
        await work.commit()


async def never_committed(driver: AsyncDriver):
    async with UnitOfWork(driver) as work:
        work.commit()  # NEO203


async def write(session: AsyncSession, name):
    await session.run("CREATE (:A {name: $name})", name=name)


async def never_written(driver: AsyncDriver):
    async with driver.session() as session:
        write(session, "Ada")  # NEO203


async def count(numbers):
    return len(numbers)


async def no_session(driver: AsyncDriver):
    count([1])
    await driver.execute_query("CREATE (:A)")
