from contextlib import asynccontextmanager

from neo4j import AsyncGraphDatabase

driver = AsyncGraphDatabase.driver("neo4j://localhost")


@asynccontextmanager
async def unit():
    opened = driver.session()
    try:
        yield opened
    finally:
        await opened.close()


async def close():
    await driver.close()
