"""第一次用到时才连接的客户端。"""

from neo4j import AsyncGraphDatabase


class GraphClient:
    def __init__(self, uri="neo4j://localhost"):
        self.uri, self.driver = uri, None

    async def connect(self):
        if self.driver is None:
            self.driver = AsyncGraphDatabase.driver(self.uri)

    async def close(self):
        if self.driver is not None:
            await self.driver.close()

    async def count(self):
        await self.connect()
        return await self.driver.execute_query("MATCH (n) RETURN count(n)")

    def address(self):
        return self.uri


_shared = None


def get_client() -> GraphClient:
    global _shared
    if _shared is None:
        _shared = GraphClient()
    return _shared
