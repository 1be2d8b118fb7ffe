"""finalize() 关闭驱动。"""

from neo4j import GraphDatabase


class Save:
    def __init__(self, uri):
        self.driver = GraphDatabase.driver(uri)

    def save(self, row):
        self.driver.execute_query("CREATE (n) SET n = $row", row=row)

    def finalize(self):
        self.driver.close()


class Collector:
    def __init__(self, save):
        self.save = save

    def collect(self):
        self.save.save({})
        self.save.finalize()


class Store:
    def __init__(self):
        self._driver = None

    def initialize(self):
        self._driver = GraphDatabase.driver("neo4j://localhost")

    def find(self, name):
        return self._driver.execute_query("MATCH (n {name: $name}) RETURN n", name=name).records

    def finalize(self):
        self._driver.close()
