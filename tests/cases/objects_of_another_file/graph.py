"""别的文件里的类和它的全局对象。"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from neo4j import AsyncDriver, AsyncGraphDatabase, AsyncSession


class Graph:
    def __init__(self):
        self.driver: AsyncDriver | None = None
        self.connect()

    def connect(self):
        self.driver = AsyncGraphDatabase.driver("neo4j://localhost")

    async def close(self):
        if self.driver:
            await self.driver.close()

    async def open_session(self) -> AsyncSession:
        return self.driver.session()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncSession]:
        async with await self.open_session() as opened:
            yield opened


graph = Graph()
