"""await 了 driver.session()。"""

from neo4j import AsyncDriver, AsyncGraphDatabase


async def awaited(driver: AsyncDriver):
    session = await driver.session()  # NEO205
    try:
        await session.run("CREATE (:A)")
    finally:
        await session.close()


async def awaited_in_with(driver: AsyncDriver):
    async with await driver.session(database="neo4j") as session:  # NEO205
        await session.run("CREATE (:A)")


async def returned(driver: AsyncDriver):
    return await driver.session()  # NEO205


class Service:
    def __init__(self):
        self.driver = AsyncGraphDatabase.driver("bolt://localhost")

    async def close(self):
        await self.driver.close()

    async def get_session(self):
        return await self.driver.session()  # NEO205

    def plain(self):
        return self.driver.session()

    async def awaits_a_plain_factory(self):
        async with await self.plain() as session:  # NEO205
            await session.run("CREATE (:A)")


class Wrapper:
    """session() 在这里是协程函数。"""

    def __init__(self, driver: AsyncDriver):
        self.inner = driver

    async def session(self):
        return self.inner.session()


async def session_of_a_wrapper(driver: Wrapper):
    async with await driver.session() as session:
        await session.run("CREATE (:A)")


async def right(driver: AsyncDriver):
    async with driver.session() as session:
        await session.run("CREATE (:A)")
