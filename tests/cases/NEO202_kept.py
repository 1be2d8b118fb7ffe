"""协程存进了属性，之后当成事务来用。"""

from neo4j import AsyncDriver


class Unit:
    def __init__(self, driver: AsyncDriver):
        self.session = driver.session()
        self.tx = None

    async def run(self, query):
        return await (await self.tx.run(query)).data()

    async def begin(self):
        self.tx = await self.session.begin_transaction()

    async def reopen(self):
        await self.tx.commit()
        self.tx = self.session.begin_transaction()  # NEO202

    async def close(self):
        await self.tx.close()
        await self.session.close()


class Later:
    def __init__(self, driver: AsyncDriver):
        self.session = driver.session()
        self.tx = None

    def begin(self):
        self.tx = self.session.begin_transaction()

    async def run(self, query):
        self.tx = await self.tx
        return await (await self.tx.run(query)).data()

    async def close(self):
        await self.tx.close()
        await self.session.close()
