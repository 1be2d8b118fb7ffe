"""要先 connect() 才有驱动的客户端，全局只有一个。"""

from neo4j import GraphDatabase


class GraphConnection:
    def __init__(self):
        self.driver = None

    def connect(self):
        self.driver = GraphDatabase.driver("neo4j://localhost")

    def close(self):
        if self.driver is not None:
            self.driver.close()
            self.driver = None

    def rows(self, query):
        with self.driver.session() as session:
            return session.run(query).data()


class LazyConnection:
    def __init__(self):
        self.driver = None

    def connect(self):
        if self.driver is None:
            self.driver = GraphDatabase.driver("neo4j://localhost")

    def close(self):
        if self.driver is not None:
            self.driver.close()
            self.driver = None

    def rows(self, query):
        with self.driver.session() as session:
            return session.run(query).data()


_archive = None


def get_archive():
    global _archive
    if _archive is None:
        _archive = GraphConnection()
    return _archive


graph = GraphConnection()
lazy = LazyConnection()
