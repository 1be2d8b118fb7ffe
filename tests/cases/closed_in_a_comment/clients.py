"""单例，第一次查询时连接。"""

from neo4j import GraphDatabase


class GraphClient:
    _instance = None
    _ready = False

    def __new__(cls):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance

    def __init__(self):
        if GraphClient._ready:
            return
        self._driver = None
        GraphClient._ready = True

    def connect(self):
        if self._driver is None:
            self._driver = GraphDatabase.driver("neo4j://localhost")  # NEO103
        return self._driver

    def rows(self, query):
        return self.connect().execute_query(query).records

    def close(self):
        if self._driver is not None:
            self._driver.close()


graph_client = GraphClient()
