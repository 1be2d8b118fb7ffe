"""会话工厂是一个可以调用的对象；只把会话的方法交给别人。"""

import asyncio

from neo4j import AsyncDriver, AsyncSession, Driver


class SessionFactory:
    def __init__(self, driver: AsyncDriver):
        self._driver = driver

    def __call__(self) -> AsyncSession:
        return self._driver.session()

    async def acquire(self):
        return self._driver.session()


class Retriever:
    def __init__(self, sessions: SessionFactory):
        self.sessions = sessions

    async def entered(self):
        async with self.sessions() as neo:
            result = await neo.run("MATCH (n) RETURN n")
            return await result.data()

    async def never_closed(self):
        neo = self.sessions()  # NEO101
        result = await neo.run("MATCH (n) RETURN n")
        return await result.data()

    async def plain_with(self):
        with self.sessions() as neo:  # NEO204
            await neo.run("CREATE (:A)")

    async def coroutine(self):
        async with self.sessions.acquire() as neo:  # NEO201
            await neo.run("CREATE (:A)")

    async def read_after_close(self):
        async with self.sessions() as neo:
            result = await neo.run("MATCH (n) RETURN n")
        return [record async for record in result]  # NEO301


async def only_the_method_is_given_away(driver: Driver, query):
    await asyncio.to_thread(driver.session().run, query)  # NEO101


async def the_method_and_a_close(driver: Driver, query):
    session = driver.session()
    try:
        await asyncio.to_thread(session.run, query)
    finally:
        session.close()


async def the_method_in_a_with(driver: Driver, query):
    with driver.session() as session:
        await asyncio.to_thread(session.run, query)


def the_session_is_given_away(driver: Driver, keep):
    keep(driver.session())
