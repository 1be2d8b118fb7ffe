"""包着驱动的类：`_instance` 只给 get_instance()，直接构造的是新对象。"""

from neo4j import GraphDatabase


class GraphClient:
    _instance = None

    def __init__(self, address):
        self._driver = GraphDatabase.driver(address)

    @classmethod
    def get_instance(cls):
        if cls._instance is None:
            cls._instance = cls("neo4j://localhost")
        return cls._instance

    def close(self):
        self._driver.close()

    def rows(self, query):
        return self._driver.execute_query(query).records
