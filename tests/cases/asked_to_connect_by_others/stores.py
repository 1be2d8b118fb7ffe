"""connect() 之后才有驱动。"""

from neo4j import AsyncGraphDatabase


class Store:
    def __init__(self):
        self.driver = None

    async def connect(self):
        self.driver = AsyncGraphDatabase.driver("neo4j://localhost")

    async def close(self):
        await self.driver.close()

    async def names(self):
        return await self.driver.execute_query("MATCH (n) RETURN n.name AS name")
