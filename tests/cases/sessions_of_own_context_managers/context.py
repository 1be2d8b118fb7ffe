"""会话由自己的上下文管理器给出，名字里没有 session。"""

from contextlib import asynccontextmanager

from neo4j import AsyncDriver

from .queries import cursor


class Context:
    def __init__(self, driver: AsyncDriver):
        self.driver = driver

    @asynccontextmanager
    async def reader(self):
        async with self.driver.session(default_access_mode="READ") as s:
            yield s

    def writer(self):
        return self.driver.session()

    async def read_too_late(self):
        async with self.reader() as s:
            rows = await cursor(s, "MATCH (p:Person) RETURN p.name AS name")
        return [row["name"] async for row in rows]  # NEO301

    async def read_in_time(self):
        async with self.reader() as s:
            rows = await cursor(s, "MATCH (p:Person) RETURN p.name AS name")
            return [row["name"] async for row in rows]

    async def never_closed(self):
        w = self.writer()  # NEO101
        await (await cursor(w, "CREATE (:Person)")).consume()
