"""src 下的 database：构造时就新建驱动。"""

from neo4j import GraphDatabase


class Client:
    def __init__(self, uri):
        self._driver = GraphDatabase.driver(uri)

    def rows(self, query):
        return self._driver.execute_query(query).records

    def close(self):
        self._driver.close()
