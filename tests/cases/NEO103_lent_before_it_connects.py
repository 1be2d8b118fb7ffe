"""第一次用到时才连接的客户端，交给别的函数或对象去用：谁建的，谁关闭。"""

from fastapi import FastAPI
from neo4j import GraphDatabase

app = FastAPI()


class Lazy:
    def __init__(self, uri):
        self.uri, self._driver = uri, None

    @property
    def driver(self):
        if self._driver is None:
            self._driver = GraphDatabase.driver(self.uri)
        return self._driver

    def describe(self):
        return "graph at " + self.uri

    def close(self):
        if self._driver is not None:
            self._driver.close()


def count(graph):
    return graph.driver.execute_query("MATCH (n) RETURN count(n) AS n").records


def count_later(graph):
    return count(graph)


def title(graph):
    return graph.describe()


class Report:
    def __init__(self, graph):
        self.graph = graph

    def rows(self):
        return count(self.graph)


def used_by_a_function(uri):
    graph = Lazy(uri)  # NEO103
    return count(graph)


def used_two_functions_away(uri):
    graph = Lazy(uri)  # NEO103
    return count_later(graph)


def used_by_an_object(uri):
    graph = Lazy(uri)  # NEO103
    return Report(graph).rows()


def never_connected(uri):
    graph = Lazy(uri)
    return title(graph)


def closed_by_the_lender(uri):
    graph = Lazy(uri)
    try:
        return count(graph)
    finally:
        graph.close()


class ClosesItself:
    """每个方法自己连接，用完就关闭。"""

    def __init__(self):
        self.driver = None

    def connect(self):
        self.driver = GraphDatabase.driver("neo4j://localhost")

    def close(self):
        self.driver.close()

    def edges(self):
        self.connect()
        try:
            return self.driver.execute_query("MATCH ()-[r]->() RETURN r").records
        finally:
            self.close()


class Analyzer:
    def __init__(self, loader):
        self.loader = loader

    def edges(self):
        return self.loader.edges()


def print_edges():
    loader = ClosesItself()
    print(Analyzer(loader).edges())


@app.get("/edges")
def edges():
    loader = ClosesItself()  # NEO103
    return Analyzer(loader).edges()


class Exporter:
    def __init__(self):
        self.driver = None

    def export(self):
        self.driver = GraphDatabase.driver("neo4j://localhost")
        records = self.driver.execute_query("MATCH (n) RETURN n").records
        self.close()
        return records

    def close(self):
        self.driver.close()


@app.get("/nodes")
def nodes():
    return Exporter().export()  # NEO103


class ConnectsInside:
    """带重试的 connect()：赋值的那一行在里面的函数里。"""

    def __init__(self):
        self.driver = None
        self.connect()

    def connect(self):
        def attempt():
            self.driver = GraphDatabase.driver("neo4j://localhost")

        attempt()

    def close(self):
        self.driver.close()


class Nodes:
    def __init__(self):
        self.client = ConnectsInside()  # NEO103


class NobodysNodes:
    """没有人建这个类的对象，也就没有驱动。"""

    def __init__(self):
        self.client = ConnectsInside()


def nodes():
    return Nodes().client is None
