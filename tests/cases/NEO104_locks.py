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
