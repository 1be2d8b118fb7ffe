"""包着驱动的类。"""

from neo4j import GraphDatabase


class Connection:
    def __init__(self):
        self.driver = GraphDatabase.driver("neo4j://localhost")

    def names(self):
        return self.driver.execute_query("MATCH (n) RETURN n.name AS name").records

    def close(self):
        self.driver.close()
