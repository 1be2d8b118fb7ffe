"""包着驱动的类。"""

from neo4j import GraphDatabase


class Backend:
    def __init__(self, password):
        self.driver = GraphDatabase.driver("neo4j://localhost", auth=("neo4j", password))

    def lengths(self):
        return self.driver.execute_query("MATCH (l:Line) RETURN l.name AS name, l.length AS length").records

    def close(self):
        self.driver.close()
