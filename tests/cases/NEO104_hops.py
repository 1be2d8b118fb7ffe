"""任务经过几个函数才用到会话，用的还是同一个会话。"""

import asyncio

from neo4j import AsyncDriver, AsyncSession


class Engine:
    def __init__(self, neo4j: AsyncSession):
        self.neo4j = neo4j

    async def find(self, key):
        result = await self.neo4j.run("MATCH (n {key: $key}) RETURN n", key=key)
        return await result.data()

    async def evaluate(self, key):
        return await self.find(key)

    async def report(self, key):
        return await self.evaluate(key)

    async def two_hops(self, keys):
        tasks = [self.evaluate(key) for key in keys]
        return await asyncio.gather(*tasks)  # NEO104

    async def three_hops(self):
        await asyncio.gather(self.report(1), self.report(2))  # NEO104

    async def behind_a_semaphore(self, keys):
        semaphore = asyncio.Semaphore(3)

        async def limited(key):
            async with semaphore:
                return await self.find(key)

        await asyncio.gather(*(limited(key) for key in keys))  # NEO104

    async def one_after_the_other(self):
        await self.report(1)
        await self.report(2)


async def nested_functions(driver: AsyncDriver, keys):
    async with driver.session() as session:

        async def write(key):
            await session.run("CREATE (:A {key: $key})", key=key)

        async def logged(key):
            return await write(key)

        await asyncio.gather(*(logged(key) for key in keys))  # NEO104
