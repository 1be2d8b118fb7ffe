"""整个应用共用的客户端。"""

from neo4j import AsyncGraphDatabase, GraphDatabase


class Client:
    def __init__(self):
        self.driver = None

    async def connect(self):
        if self.driver is None:
            self.driver = AsyncGraphDatabase.driver("neo4j://localhost")

    async def names(self):
        return (await self.driver.execute_query("MATCH (n) RETURN n.name AS name")).records

    async def close(self):
        if self.driver is not None:
            await self.driver.close()
            self.driver = None


_client = None


def get_client():
    global _client
    if _client is None:
        _client = Client()
    return _client


def new_driver():
    return GraphDatabase.driver("neo4j://localhost")
