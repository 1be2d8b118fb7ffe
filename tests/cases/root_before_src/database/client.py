"""根目录下的 database：connect() 才新建驱动。"""

from neo4j import AsyncGraphDatabase


class Client:
    def __init__(self, uri):
        self.uri = uri
        self._driver = None

    async def connect(self):
        self._driver = AsyncGraphDatabase.driver(self.uri)

    async def rows(self, query):
        records, _, _ = await self._driver.execute_query(query)
        return records

    async def close(self):
        await self._driver.close()
