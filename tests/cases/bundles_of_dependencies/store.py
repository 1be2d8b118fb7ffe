"""包着驱动的存储。"""

from neo4j import GraphDatabase


class Store:
    def __init__(self, uri, driver=None):
        self._driver = driver or GraphDatabase.driver(uri)

    @classmethod
    def from_settings(cls):
        return cls("neo4j://localhost")

    def rows(self, name):
        return self._driver.execute_query("MATCH (n {name: $name}) RETURN n", name=name).records

    def close(self):
        self._driver.close()
