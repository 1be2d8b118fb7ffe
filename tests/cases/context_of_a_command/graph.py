"""用到时才连接的客户端。"""

from neo4j import GraphDatabase


class Graph:
    def __init__(self, uri):
        self._uri = uri
        self._driver = None

    @property
    def driver(self):
        if self._driver is None:
            self._driver = GraphDatabase.driver(self._uri)
        return self._driver

    def rows(self, query):
        return self.driver.execute_query(query).records

    def close(self):
        if self._driver is not None:
            self._driver.close()
