"""connect() 之后才有驱动。"""

from neo4j import AsyncGraphDatabase


class Store:
    def __init__(self, address="neo4j://localhost"):
        self.address, self.driver = address, None

    async def connect(self):
        self.driver = AsyncGraphDatabase.driver(self.address)

    async def close(self):
        if self.driver is not None:
            await self.driver.close()

    async def rows(self, query):
        return (await self.driver.execute_query(query)).records


class StoreOfAnAddress(Store):
    def __init__(self, address, database):
        super().__init__(address)
        self.database = database
