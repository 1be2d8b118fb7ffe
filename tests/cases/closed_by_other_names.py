"""关闭驱动的方法不一定叫 close()：clean()、release()。"""

from neo4j import GraphDatabase


class Graph:
    def __init__(self, uri):
        self._driver = GraphDatabase.driver(uri)

    def rows(self, query):
        return self._driver.execute_query(query).records

    def clean(self):
        if self._driver is not None:
            self._driver.close()


class Report:
    def __init__(self, uri):
        self.uri = uri
        self.graph = None

    def write(self):
        self.graph = Graph(self.uri)  # NEO103
        return self.graph.rows("MATCH (n) RETURN count(n) AS n")


class CleanReport:
    def __init__(self, uri):
        self.graph = Graph(uri)

    def write(self):
        return self.graph.rows("MATCH (n) RETURN count(n) AS n")

    def end(self):
        self.graph.clean()


def count(uri):
    graph = Graph(uri)
    try:
        return graph.rows("MATCH (n) RETURN count(n) AS n")
    finally:
        graph.clean()


def count_and_leave(uri):
    graph = Graph(uri)  # NEO103
    return graph.rows("MATCH (n) RETURN count(n) AS n")
