"""锁叫什么名字都认得：按它是怎么建的，或者按注解。"""

import asyncio

from neo4j import AsyncDriver, AsyncSession


async def link(session: AsyncSession, name):
    await session.run("CREATE (:Person {name: $name})", name=name)


class Linker:
    def __init__(self, driver: AsyncDriver):
        self.driver = driver
        self.turns = asyncio.Lock()
        self.slots = asyncio.Semaphore(4)

    async def one_at_a_time(self, names):
        async with self.driver.session() as session:

            async def one(name):
                async with self.turns:
                    await link(session, name)

            await asyncio.gather(*(one(name) for name in names))

    async def four_at_a_time(self, names):
        async with self.driver.session() as session:

            async def one(name):
                async with self.slots:
                    await link(session, name)

            await asyncio.gather(*(one(name) for name in names))  # NEO104


async def given_a_lock(session: AsyncSession, names, turns: asyncio.Lock):
    async def one(name):
        async with turns:
            await link(session, name)

    await asyncio.gather(*(one(name) for name in names))


async def lock_made_by_each_task(session: AsyncSession, names):
    async def one(name):
        async with asyncio.Lock():
            await link(session, name)

    await asyncio.gather(*(one(name) for name in names))  # NEO104


async def each_names_its_own(session: AsyncSession, name):
    lock = asyncio.Lock()
    async with lock:
        await link(session, name)


async def named_lock_made_by_each_task(driver: AsyncDriver, names):
    async with driver.session() as session:
        await asyncio.gather(*(each_names_its_own(session, name) for name in names))  # NEO104


async def lock_made_by_the_owner(driver: AsyncDriver, names):
    lock = asyncio.Lock()
    async with driver.session() as session:

        async def one(name):
            async with lock:
                await link(session, name)

        await asyncio.gather(*(one(name) for name in names))
