"""进入时连接、离开时关闭的客户端，全局只有一个。"""

from neo4j import AsyncGraphDatabase


class GraphClient:
    def __init__(self):
        self.driver = None

    async def connect(self):
        if self.driver is None:
            self.driver = AsyncGraphDatabase.driver("neo4j://localhost")

    async def close(self):
        if self.driver is not None:
            await self.driver.close()
            self.driver = None

    async def __aenter__(self):
        await self.connect()
        return self

    async def __aexit__(self, *error):
        await self.close()

    async def execute_query(self, query):
        async with self.driver.session() as session:
            return await (await session.run(query)).data()


neo4j_client = GraphClient()
