"""保存的几种方式。"""

from neo4j import GraphDatabase


class Graph:
    def __init__(self, uri):
        self.driver = GraphDatabase.driver(uri)

    def save(self, row):
        self.driver.execute_query("CREATE (n) SET n = $row", row=row)

    def close(self):
        self.driver.close()


class Printer:
    def save(self, row):
        print(row)

    def close(self):
        pass


class Collector:
    def __init__(self, strategy):
        self.strategy = strategy

    def collect(self):
        self.strategy.save({})
        self.strategy.close()


class Reader:
    def __init__(self, strategy):
        self.strategy = strategy

    def collect(self):
        self.strategy.save({})
