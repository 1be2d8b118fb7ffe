"""多个任务同时使用一个会话或事务。"""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from neo4j import AsyncDriver, AsyncSession, Driver, Session


async def one(session, name):
    result = await session.run("MATCH (n {name: $name}) RETURN n", name=name)
    return await result.data()


async def gather_of_runs(driver: AsyncDriver):
    async with driver.session() as session:
        await asyncio.gather(session.run("CREATE (:A)"), session.run("CREATE (:B)"))  # NEO104


async def gather_of_helpers(session: AsyncSession):
    return await asyncio.gather(one(session, "a"), one(session, "b"))  # NEO104


async def gather_of_a_comprehension(session: AsyncSession, names):
    return await asyncio.gather(*[one(session, name) for name in names])  # NEO104


async def gather_of_a_generator(driver: AsyncDriver, names):
    async with driver.session() as session:
        return await asyncio.gather(*(one(session, name) for name in names))  # NEO104


async def gather_of_a_list(session: AsyncSession, names):
    tasks = []
    for name in names:
        tasks.append(one(session, name))
    return await asyncio.gather(*tasks)  # NEO104


async def gather_of_a_list_comprehension(session: AsyncSession, names):
    work = [one(session, name) for name in names]
    return await asyncio.gather(*work)  # NEO104


async def tasks_in_a_loop(session: AsyncSession, names):
    tasks = []
    for name in names:
        tasks.append(asyncio.create_task(one(session, name)))  # NEO104
    await asyncio.gather(*tasks)


async def two_tasks(session: AsyncSession):
    first = asyncio.create_task(one(session, "a"))
    second = asyncio.create_task(one(session, "b"))  # NEO104
    await first
    await second


async def task_group(driver: AsyncDriver):
    async with driver.session() as session:
        async with asyncio.TaskGroup() as group:
            group.create_task(one(session, "a"))
            group.create_task(one(session, "b"))  # NEO104


async def task_group_in_a_loop(session: AsyncSession, names):
    async with asyncio.TaskGroup() as group:
        for name in names:
            group.create_task(one(session, name))  # NEO104


async def nested_worker(driver: AsyncDriver, names):
    async with driver.session() as session:

        async def worker(name):
            await session.run("CREATE (:A {name: $name})", name=name)

        await asyncio.gather(*(worker(name) for name in names))  # NEO104


async def one_transaction(session: AsyncSession):
    async with await session.begin_transaction() as tx:
        await asyncio.gather(tx.run("CREATE (:A)"), tx.run("CREATE (:B)"))  # NEO104


class Kept:
    def __init__(self, session: AsyncSession):
        self.session = session

    async def add(self, name):
        await self.session.run("CREATE (:A {name: $name})", name=name)

    async def add_all(self, names):
        await asyncio.gather(*[self.add(name) for name in names])  # NEO104


# 以下都不报


async def a_session_for_each_task(driver: AsyncDriver, names):
    async def work(name):
        async with driver.session() as session:
            return await one(session, name)

    return await asyncio.gather(*(work(name) for name in names))


async def only_one_of_them_uses_it(session: AsyncSession, other):
    await asyncio.gather(one(session, "a"), other())


async def two_sessions(first: AsyncSession, second: AsyncSession):
    await asyncio.gather(one(first, "a"), one(second, "b"))


async def one_after_the_other(session: AsyncSession):
    first = asyncio.create_task(one(session, "a"))
    await first
    second = asyncio.create_task(one(session, "b"))
    await second


async def awaited_at_once(session: AsyncSession, names):
    for name in names:
        await asyncio.create_task(one(session, name))


async def guarded_by_a_lock(session: AsyncSession, names):
    lock = asyncio.Lock()

    async def work(name):
        async with lock:
            await one(session, name)

    await asyncio.gather(*(work(name) for name in names))


async def sessions_made_in_the_loop(driver: AsyncDriver, names):
    tasks = []
    for name in names:
        session = driver.session()
        tasks.append(asyncio.create_task(use_and_close(session, name)))
    await asyncio.gather(*tasks)


async def use_and_close(session: AsyncSession, name):
    async with session:
        await session.run("CREATE (:A {name: $name})", name=name)


async def gather_after_the_rows_are_read(session: AsyncSession, embed):
    rows = await (await session.run("MATCH (n) RETURN n.text AS text")).data()
    return await asyncio.gather(*(embed(row["text"]) for row in rows))


def write_one(session: Session, name):
    session.run("CREATE (:A {name: $name})", name=name).consume()


def thread_pool_map(driver: Driver, names):
    with driver.session() as session, ThreadPoolExecutor() as pool:
        list(pool.map(lambda name: write_one(session, name), names))  # NEO104


def thread_pool_map_of_a_partial(driver: Driver, names):
    with driver.session() as session, ThreadPoolExecutor() as pool:
        list(pool.map(partial(write_one, session), names))  # NEO104


def thread_pool_submit(driver: Driver, names):
    with driver.session() as session, ThreadPoolExecutor() as pool:
        for name in names:
            pool.submit(write_one, session, name)  # NEO104


def thread_pool_with_a_session_each(driver: Driver, names):
    def work(name):
        with driver.session() as session:
            write_one(session, name)

    with ThreadPoolExecutor() as pool:
        list(pool.map(work, names))
