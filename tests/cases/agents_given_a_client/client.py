"""第一次查询时连接的客户端。"""

from neo4j import AsyncGraphDatabase


class GraphClient:
    def __init__(self):
        self.driver = None

    async def rows(self, query):
        if self.driver is None:
            self.driver = AsyncGraphDatabase.driver("neo4j://localhost")
        records, _, _ = await self.driver.execute_query(query)
        return records

    async def close(self):
        if self.driver is not None:
            await self.driver.close()
