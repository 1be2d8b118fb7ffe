"""包着驱动的类。"""

from neo4j import GraphDatabase


class Store:
    def __init__(self):
        self.driver = GraphDatabase.driver("neo4j://localhost")

    def close(self):
        self.driver.close()

    def count(self):
        return self.driver.execute_query("MATCH (n) RETURN count(n) AS n").records
