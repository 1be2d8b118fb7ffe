"""包着驱动的类。"""

from neo4j import GraphDatabase


class Client:
    def __init__(self):
        self.driver = None

    def connect(self):
        self.driver = GraphDatabase.driver("neo4j://localhost", auth=("neo4j", "x"))

    def names(self):
        return self.driver.execute_query("MATCH (n) RETURN n.name AS name").records

    def close(self):
        self.driver.close()
