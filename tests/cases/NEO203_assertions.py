"""测试里比较的是协程，不是它的结果。"""

from unittest import IsolatedAsyncioTestCase

from neo4j import AsyncGraphDatabase


class People(IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        self.driver = AsyncGraphDatabase.driver("neo4j://localhost")
        self.addAsyncCleanup(self.driver.close)

    async def test_nobody(self):
        async with self.driver.session() as session:
            result = await session.run("MATCH (p:Person {name: 'nobody'}) RETURN p")
            self.assertIsNone(result.single())  # NEO203

    async def test_somebody(self):
        async with self.driver.session() as session:
            result = await session.run("MATCH (p:Person {name: 'Ada'}) RETURN p")
            self.assertIsNotNone(await result.single())
