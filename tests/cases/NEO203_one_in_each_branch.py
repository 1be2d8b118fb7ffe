"""两个分支各建一个协程，之后一起等待：都会执行。"""

import asyncio

from neo4j import AsyncDriver


class Skills:
    def __init__(self, driver: AsyncDriver):
        self.driver = driver

    async def metrics(self, name):
        return (await self.driver.execute_query("MATCH (s {name: $name}) RETURN s", name=name)).records

    async def related(self, name):
        return (await self.driver.execute_query("MATCH (s {name: $name})--(o) RETURN o", name=name)).records

    async def weighted(self, name):
        return (await self.driver.execute_query("MATCH (s {name: $name})-[r]-(o) RETURN o, r", name=name)).records

    async def profile(self, name, weights):
        first = self.metrics(name)
        if weights:
            second = self.weighted(name)
        else:
            second = self.related(name)
        tasks = [first, second]
        return await asyncio.gather(*tasks)

    async def forgotten(self, name, weights):
        if weights:
            second = self.weighted(name)  # NEO203
        else:
            second = self.related(name)  # NEO203
        return await self.metrics(name)
