"""会话以关键字参数交给几个协程。"""

import asyncio

from neo4j import AsyncDriver, AsyncSession


class Documents:
    def __init__(self, driver: AsyncDriver):
        self.driver = driver

    async def create(self, key, *, db: AsyncSession | None = None):
        own = db is None
        if db is None:
            db = self.driver.session()
        try:
            result = await db.run("MERGE (d:Document {id: $key})", key=key)
            await result.consume()
        finally:
            if own:
                await db.close()


async def one_session_for_all(driver: AsyncDriver, keys):
    documents = Documents(driver)
    async with driver.session() as shared:
        return await asyncio.gather(*[documents.create(key, db=shared) for key in keys])  # NEO104


async def one_after_the_other(driver: AsyncDriver, keys):
    documents = Documents(driver)
    async with driver.session() as shared:
        for key in keys:
            await documents.create(key, db=shared)


async def a_session_each(driver: AsyncDriver, keys):
    documents = Documents(driver)
    return await asyncio.gather(*[documents.create(key) for key in keys])
