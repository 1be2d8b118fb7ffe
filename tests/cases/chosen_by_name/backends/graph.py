"""包着驱动的后端。"""

from neo4j import GraphDatabase


class GraphBackend:
    def __init__(self, uri):
        self.driver = GraphDatabase.driver(uri)

    def find(self, name):
        return self.driver.execute_query("MATCH (n {name: $name}) RETURN n", name=name).records

    def close(self):
        self.driver.close()
