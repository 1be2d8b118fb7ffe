"""看不到函数的源码，也看得出同一个会话交给了几个任务。"""

import asyncio

from neo4j import AsyncDriver, AsyncSession
from somewhere import link

STEPS = {}


async def two_calls(driver: AsyncDriver):
    async with driver.session() as session:
        await asyncio.gather(link(session, 1), link(session, 2))  # NEO104


async def once_for_each(driver: AsyncDriver, repository, names):
    async with driver.session() as session:
        await asyncio.gather(*(repository.add(session, name) for name in names))  # NEO104


async def handlers_in_a_dictionary(driver: AsyncDriver):
    async with driver.session() as session:
        return await asyncio.gather(*[step(session) for step in STEPS.values()])  # NEO104


async def in_a_group(session: AsyncSession, names):
    async with asyncio.TaskGroup() as group:
        for name in names:
            group.create_task(link(session, name))  # NEO104


# 以下都不报


async def a_session_each(driver: AsyncDriver, names):
    async def add(name):
        async with driver.session() as session:
            await link(session, name)

    await asyncio.gather(*(add(name) for name in names))


async def one_task(driver: AsyncDriver, fetch):
    async with driver.session() as session:
        await asyncio.gather(link(session, 1), fetch())


async def sessions_of_a_list(sessions: list[AsyncSession]):
    await asyncio.gather(*(link(session, 1) for session in sessions))


async def one_after_the_other(session: AsyncSession, names):
    for name in names:
        await link(session, name)
