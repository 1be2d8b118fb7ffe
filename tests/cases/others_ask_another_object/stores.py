"""要先 connect() 的对象里的对象：别处让应用的那一个连接，不等于每一个都连接。"""

from neo4j import AsyncGraphDatabase


class GraphStore:
    def __init__(self, uri):
        self.uri = uri
        self.driver = None

    async def connect(self):
        self.driver = AsyncGraphDatabase.driver(self.uri)

    async def search(self, text):
        return [] if self.driver is None else [text]

    async def close(self):
        if self.driver is not None:
            await self.driver.close()


class Memory:
    def __init__(self, uri):
        self.graph_client = GraphStore(uri)

    async def connect_stores(self):
        await self.graph_client.connect()

    async def search(self, text):
        return await self.graph_client.search(text)

    async def close(self):
        await self.graph_client.close()
