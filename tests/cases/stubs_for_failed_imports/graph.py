"""进入时连接、离开时关闭的对象。"""

from neo4j import GraphDatabase


class Connection:
    def __init__(self, uri):
        self.uri = uri
        self._driver = None

    def __enter__(self):
        self._driver = GraphDatabase.driver(self.uri)
        return self._driver

    def __exit__(self, kind, error, trace):
        if self._driver is not None:
            self._driver.close()
