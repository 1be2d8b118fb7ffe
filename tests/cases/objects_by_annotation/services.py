"""别的文件用注解说明自己拿着什么对象：少了 await 的，是那个类的协程方法。"""

from neo4j import AsyncGraphDatabase


class KnowledgeGraph:
    def __init__(self):
        self._driver = None

    async def _connected(self):
        if self._driver is None:
            self._driver = AsyncGraphDatabase.driver("neo4j://localhost")
        return self._driver

    async def ingest(self, rows):
        driver = await self._connected()
        await driver.execute_query("UNWIND $rows AS row MERGE (n:Entity {id: row.id})", rows=rows)

    async def entities(self):
        driver = await self._connected()
        records, _, _ = await driver.execute_query("MATCH (n:Entity) RETURN n")
        return [record["n"] for record in records]

    async def close(self):
        if self._driver is not None:
            await self._driver.close()


def get_knowledge_graph():
    return KnowledgeGraph()  # NEO103
