"""对协程用了 async with。"""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

from neo4j import AsyncDriver, AsyncGraphDatabase, AsyncSession


class Manager:
    def __init__(self, uri):
        self.driver = AsyncGraphDatabase.driver(uri)

    async def close(self):
        await self.driver.close()

    async def get_session(self) -> AsyncSession:
        return self.driver.session()

    def session(self):
        return self.driver.session()

    @asynccontextmanager
    async def provided(self):
        async with self.driver.session() as session:
            yield session

    async def own_coroutine(self):
        async with self.get_session() as session:  # NEO201
            await session.run("CREATE (:A)")


class PlainManager:
    """同一个名字，在这里是普通函数。"""

    def __init__(self, driver: AsyncDriver):
        self.driver = driver

    def get_session(self):
        return self.driver.session()


class ProvidingManager:
    """同一个名字，在这里是上下文管理器。"""

    def __init__(self, driver: AsyncDriver):
        self.driver = driver

    @asynccontextmanager
    async def get_session(self):
        async with self.driver.session() as session:
            yield session


async def coroutine_of_a_parameter(manager: Manager):
    async with manager.get_session() as session:  # NEO201
        await session.run("CREATE (:A)")


async def coroutine_of_a_local():
    manager = Manager("bolt://localhost")  # NEO103
    async with manager.get_session() as session:  # NEO201
        await session.run("CREATE (:A)")


async def coroutine_in_a_second_item(manager: Manager, lock):
    async with lock, manager.get_session() as session:  # NEO201
        await session.run("CREATE (:A)")


async def coroutine_held_by_a_name(manager: Manager):
    pending = manager.get_session()
    async with pending as session:  # NEO201
        await session.run("CREATE (:A)")


async def coroutine_on_a_stack(manager: Manager):
    async with AsyncExitStack() as stack:
        session = await stack.enter_async_context(manager.get_session())  # NEO201
        await session.run("CREATE (:A)")


async def awaited(manager: Manager):
    async with await manager.get_session() as session:
        await session.run("CREATE (:A)")


async def plain_function(manager: PlainManager):
    async with manager.get_session() as session:
        await session.run("CREATE (:A)")


async def context_manager(manager: ProvidingManager):
    async with manager.get_session() as session:
        await session.run("CREATE (:A)")


async def driver_session(driver: AsyncDriver):
    async with driver.session() as session:
        await session.run("CREATE (:A)")


async def other_methods(manager: Manager):
    async with manager.session() as session:
        await session.run("CREATE (:A)")
    async with manager.provided() as session:
        await session.run("CREATE (:A)")


class Service:
    def __init__(self, manager: Manager, plain: PlainManager):
        self.manager = manager
        self.plain = plain

    async def through_an_attribute(self):
        async with self.manager.get_session() as session:  # NEO201
            await session.run("CREATE (:A)")

    async def through_another_attribute(self):
        async with self.plain.get_session() as session:
            await session.run("CREATE (:A)")


async def get_session(driver: AsyncDriver):
    return driver.session()


async def module_function(driver: AsyncDriver):
    async with get_session(driver) as session:  # NEO201
        await session.run("CREATE (:A)")


async def unknown_receiver(db):
    async with db.get_session() as session:
        await session.run("CREATE (:A)")


class Base:
    def __init__(self, driver: AsyncDriver):
        self.driver = driver

    async def acquire(self) -> AsyncSession:
        return self.driver.session()


class Derived(Base):
    async def inherited(self):
        async with self.acquire() as session:  # NEO201
            await session.run("CREATE (:A)")


async def the_session_manager_of_another_library(server):
    async with server.mcp.session_manager.run():
        pass


async def get_session_dependency(driver: AsyncDriver):
    async with driver.session() as session:
        yield session


async def dependency_as_context_manager(driver: AsyncDriver):
    async with get_session_dependency(driver) as session:  # NEO201
        await session.run("CREATE (:A)")


async def dependency_iterated(driver: AsyncDriver):
    async for session in get_session_dependency(driver):
        await session.run("CREATE (:A)")


async def dependency_wrapped(driver: AsyncDriver):
    async with asynccontextmanager(get_session_dependency)(driver) as session:
        await session.run("CREATE (:A)")


async def annotated_generator(graph) -> AsyncIterator[AsyncSession]:
    async with graph.open() as connection:
        yield connection


async def enters_the_annotated_generator(graph):
    async with annotated_generator(graph) as connection:  # NEO201
        await connection.run("CREATE (:A)")
