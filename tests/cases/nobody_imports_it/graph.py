"""模块顶层的对象，没有人导入。"""

from neo4j import GraphDatabase


class Graph:
    def __init__(self):
        self.driver = GraphDatabase.driver("neo4j://localhost")

    def close(self):
        self.driver.close()


graph = Graph()  # NEO103
