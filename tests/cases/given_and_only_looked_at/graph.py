"""包着驱动的类。"""

import os

from neo4j import GraphDatabase


class Graph:
    def __init__(self, uri):
        self.uri = uri
        self._driver = None

    def connect(self):
        self._driver = GraphDatabase.driver(self.uri)

    def is_ready(self):
        return self._driver is not None

    def rows(self, query):
        return self._driver.execute_query(query).records

    def close(self):
        self._driver.close()


class People:
    def __init__(self, graph):
        self._graph = graph

    def names(self):
        return self._graph.rows("MATCH (p:Person) RETURN p.name AS name")

    def export(self, path):
        file = open(path, "w", encoding="utf-8")
        file.write(str(self.names()))
        file.close()


class Container:
    def __init__(self, uri):
        self._uri = uri
        self._driver = None

    @classmethod
    def from_env(cls) -> "Container":
        return cls(os.environ["NEO4J_URI"])

    def get_people(self):
        return Names(self._get_driver())

    def _get_driver(self):
        if self._driver is None:
            self._driver = GraphDatabase.driver(self._uri)
        return self._driver

    def cleanup(self):
        if self._driver is not None:
            self._driver.close()


class Names:
    def __init__(self, driver):
        self._driver = driver

    def names(self):
        return self._driver.execute_query("MATCH (p:Person) RETURN p.name AS name").records
