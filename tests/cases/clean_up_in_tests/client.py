"""包着驱动的客户端。"""

from neo4j import GraphDatabase


class Client:
    def __init__(self, uri):
        self.driver = GraphDatabase.driver(uri)

    def rows(self, query, **parameters):
        return self.driver.execute_query(query, parameters).records

    def close(self):
        self.driver.close()
