"""对异步会话用了普通的 with。"""

from contextlib import asynccontextmanager

from neo4j import AsyncDriver, AsyncGraphDatabase, AsyncSession, Driver


async def session_of_a_driver(driver: AsyncDriver):
    with driver.session() as session:  # NEO204
        await session.run("CREATE (:A)")


async def session_held_by_a_name(session: AsyncSession):
    with session:  # NEO204
        await session.run("CREATE (:A)")


async def transaction(session: AsyncSession):
    with await session.begin_transaction() as tx:  # NEO204
        await tx.run("CREATE (:A)")


async def original_convention(self):
    with await self.connection_manager.get_session() as session:  # NEO204
        await session.run("CREATE (:A)")


class Service:
    def __init__(self):
        self._driver = AsyncGraphDatabase.driver("bolt://localhost")

    async def close(self):
        await self._driver.close()

    def in_a_plain_function(self):
        with self._driver.session() as session:  # NEO204
            session.run("CREATE (:A)")  # NEO203


async def right(driver: AsyncDriver):
    async with driver.session() as session:
        await session.run("CREATE (:A)")


async def sync_driver_in_an_async_function(driver: Driver):
    with driver.session() as session:
        session.run("CREATE (:A)")


@asynccontextmanager
async def scope(driver: AsyncDriver):
    async with driver.session() as session:
        yield session


async def asynchronous_provider(driver: AsyncDriver):
    with scope(driver) as session:  # NEO204
        await session.run("CREATE (:A)")
