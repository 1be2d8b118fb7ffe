"""包着驱动的类。"""

from neo4j import AsyncGraphDatabase


class Neo4jClient:
    def __init__(self):
        self._driver = AsyncGraphDatabase.driver("neo4j://localhost")

    async def close(self):
        await self._driver.close()

    async def neighbours(self, name):
        return (await self._driver.execute_query("MATCH (:Node {name: $name})--(n) RETURN n", name=name)).records
