"""整个应用共用的客户端。"""

from neo4j import AsyncGraphDatabase


class Client:
    def __init__(self):
        self.driver = None

    async def connect(self):
        if self.driver is None:
            self.driver = AsyncGraphDatabase.driver("neo4j://localhost", auth=("neo4j", "x"))

    async def close(self):
        if self.driver:
            await self.driver.close()
            self.driver = None

    async def __aenter__(self):
        await self.connect()
        return self

    async def __aexit__(self, *details):
        await self.close()

    async def run(self, query):
        async with self.driver.session() as session:
            result = await session.run(query)
            return await result.data()


client = Client()
