"""一个类只有一个对象：新建它的每一处，得到的都是同一个。没有 close()，就没有人关闭它的驱动。"""

from neo4j import AsyncGraphDatabase, GraphDatabase

from .singletons import singleton


@singleton
class Graph:
    def __init__(self):
        self.driver = GraphDatabase.driver("neo4j://localhost")  # NEO103

    def rows(self, query):
        return self.driver.execute_query(query).records


class Store:
    _instance = None

    def __new__(cls):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
            cls._instance._driver = None
        return cls._instance

    def __init__(self):
        if self._driver is None:
            self._driver = AsyncGraphDatabase.driver("neo4j://localhost")

    async def close(self):
        await self._driver.close()

    async def rows(self, query):
        records, _, _ = await self._driver.execute_query(query)
        return records


def get_store():
    return Store()
