"""上下文管理器给了会话就用给的，没给才自己开：给的那个，各个任务还是同时用。"""

import asyncio
from contextlib import asynccontextmanager

from neo4j import AsyncDriver, AsyncSession


@asynccontextmanager
async def ensure_session(driver: AsyncDriver, session: AsyncSession | None = None):
    if session is not None:
        yield session
        return
    async with driver.session() as own:
        yield own


async def tags(driver: AsyncDriver, name, session: AsyncSession | None = None):
    async with ensure_session(driver, session) as active:
        result = await active.run("MATCH ({name: $name})-[:TAGGED]->(t) RETURN t.name AS name", name=name)
        return await result.value("name")


async def one_session_for_all(driver: AsyncDriver, names):
    async with driver.session() as session:
        return await asyncio.gather(*(tags(driver, name, session) for name in names))  # NEO104


async def one_session_each(driver: AsyncDriver, names):
    return await asyncio.gather(*(tags(driver, name) for name in names))


async def one_after_the_other(driver: AsyncDriver, names):
    async with driver.session() as session:
        return [await tags(driver, name, session) for name in names]
