"""只有一个对象的类。"""

from neo4j import GraphDatabase


class Store:
    _instance = None

    def __new__(cls):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
            cls._instance._initialize()
        return cls._instance

    def _initialize(self):
        self.driver = GraphDatabase.driver("neo4j://localhost", auth=("neo4j", "x"))

    def names(self):
        return self.driver.execute_query("MATCH (n) RETURN n.name AS name").records

    def close(self):
        self.driver.close()
