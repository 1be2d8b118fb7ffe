"""包的 __init__ 里还有一个同名的对象，谁也不让它连接。"""

from neo4j import GraphDatabase


class GraphConnection:
    def __init__(self):
        self._driver = None

    def connect(self):
        if self._driver is None:
            self._driver = GraphDatabase.driver("neo4j://localhost")

    def close(self):
        if self._driver is not None:
            self._driver.close()


connection = GraphConnection()
