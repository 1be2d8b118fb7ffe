"""包着驱动的类。"""

from neo4j import GraphDatabase


class Client:
    def __init__(self, database):
        self.database = database
        self.driver = GraphDatabase.driver("neo4j://localhost")

    def names(self):
        return self.driver.execute_query("MATCH (n) RETURN n.name AS name", database_=self.database).records

    def close(self):
        self.driver.close()
