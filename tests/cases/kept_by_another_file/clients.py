"""要先 connect() 的客户端。"""

from neo4j import AsyncGraphDatabase


class GraphClient:
    def __init__(self):
        self._driver = None

    async def connect(self):
        self._driver = AsyncGraphDatabase.driver("neo4j://localhost")

    async def close(self):
        await self._driver.close()

    async def rows(self, query):
        return (await self._driver.execute_query(query)).records
