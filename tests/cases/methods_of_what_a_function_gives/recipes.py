"""一个仓库类：方法都是协程函数。"""

from neo4j import AsyncDriver


class Recipes:
    def __init__(self, driver: AsyncDriver):
        self.driver = driver

    async def remember(self, text):
        async with self.driver.session() as session:
            await session.run("CREATE (:Search {text: $text})", text=text)

    async def find(self, text):
        async with self.driver.session() as session:
            result = await session.run("MATCH (r:Recipe {title: $text}) RETURN r.title AS title", text=text)
            return [record["title"] async for record in result]
