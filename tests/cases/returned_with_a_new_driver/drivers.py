"""每次调用新建的驱动，放进一个不关闭它的对象里返回：拿到对象的人也关不了它。"""

import os

from neo4j import AsyncGraphDatabase


def get_driver():
    return AsyncGraphDatabase.driver(os.environ["NEO4J_URI"])


class Lineage:
    def __init__(self, driver, cache=None):
        self._driver = driver
        self._cache = cache

    async def tables(self, text):
        records, _, _ = await self._driver.execute_query(
            "MATCH (t:Table) WHERE t.name CONTAINS $text RETURN t", text=text
        )
        return [record["t"] for record in records]


class OwningLineage(Lineage):
    async def close(self):
        await self._driver.close()
