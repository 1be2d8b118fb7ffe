"""给出对象的函数没有人用，对象自己被导入。"""

from neo4j import AsyncGraphDatabase


class Service:
    def __init__(self):
        self.driver = AsyncGraphDatabase.driver("neo4j://localhost")

    async def close(self):
        await self.driver.close()

    async def count(self):
        return await self.driver.execute_query("MATCH (n) RETURN count(n) AS n")


service = Service()  # NEO103


async def get_service():
    return service


shared = Service()
