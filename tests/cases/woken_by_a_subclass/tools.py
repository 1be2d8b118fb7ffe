"""用到时才连接；没有人关闭。"""

from neo4j import GraphDatabase


class GraphTools:
    def __init__(self):
        self.driver = None

    def connect(self):
        if self.driver is None:
            self.driver = GraphDatabase.driver("neo4j://localhost", auth=("neo4j", "x"))

    def names(self):
        self.connect()
        return self.driver.execute_query("MATCH (n) RETURN n.name AS name").records

    def close(self):
        if self.driver is not None:
            self.driver.close()
