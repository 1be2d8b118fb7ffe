"""用到时才连接的存储。"""

from neo4j import AsyncGraphDatabase


class Store:
    def __init__(self, uri="neo4j://localhost"):
        self._uri = uri
        self._driver = None

    def _get_driver(self):
        if self._driver is None:
            self._driver = AsyncGraphDatabase.driver(self._uri)
        return self._driver

    async def upsert(self, node):
        async with self._get_driver().session() as session:
            await session.run("MERGE (n {id: $id})", id=node)

    def describe(self):
        return self._uri

    async def close(self):
        if self._driver is not None:
            await self._driver.close()
