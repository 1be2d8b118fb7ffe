"""别的文件要从这里知道：哪个 get_session 是协程函数。"""

from contextlib import asynccontextmanager

from neo4j import AsyncGraphDatabase

driver = AsyncGraphDatabase.driver("bolt://localhost")  # NEO103


async def close_driver():
    await driver.close()


async def get_session():
    return driver.session()


def plain_session():
    return driver.session()


@asynccontextmanager
async def session_scope():
    async with driver.session() as session:
        yield session


async def close_quietly(session):
    try:
        await session.close()
    except Exception:
        pass


async def only_uses(session):
    await session.run("CREATE (:A)")


def find(tx):
    return tx.run("MATCH (n) RETURN n")


class ConnectionManager:
    def __init__(self, uri):
        self.driver = AsyncGraphDatabase.driver(uri)

    async def close(self):
        await self.driver.close()

    async def get_session(self):
        return self.driver.session()


class Base:
    def __init__(self, uri):
        self._driver = AsyncGraphDatabase.driver(uri)

    async def close(self):
        await self._driver.close()
