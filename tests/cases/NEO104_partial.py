"""绑定的方法和 partial：交给 map() 或逐个调用，用的都是同一个会话。"""

import asyncio
from functools import partial

from neo4j import AsyncDriver, AsyncSession


async def find(session: AsyncSession, key: str):
    result = await session.run("MATCH (n {key: $key}) RETURN n", key=key)
    return await result.data()


async def bound_method(driver: AsyncDriver, queries):
    async with driver.session() as session:
        await asyncio.gather(*map(session.run, queries))  # NEO104


async def partial_of_a_bound_method(driver: AsyncDriver, functions):
    async with driver.session() as session:
        read = partial(session.execute_read, timeout_seconds=5)
        await asyncio.gather(*map(read, functions))  # NEO104


async def partial_called_for_each(driver: AsyncDriver, keys):
    async with driver.session() as session:
        work = partial(find, session)
        await asyncio.gather(*[work(key) for key in keys])  # NEO104


async def partial_called_in_turn(driver: AsyncDriver, keys):
    async with driver.session() as session:
        work = partial(find, session)
        return [await work(key) for key in keys]


async def session_of_its_own(driver: AsyncDriver, keys):
    async def work(key):
        async with driver.session() as session:
            return await find(session, key)

    return await asyncio.gather(*map(work, keys))
