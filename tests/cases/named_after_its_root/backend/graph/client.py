"""backend/ 在镜像里叫 src：别处写的是 `src.graph.client`。"""

from neo4j import GraphDatabase


class GraphClient:
    def __init__(self):
        self._driver = None

    @property
    def driver(self):
        if self._driver is None:
            self._driver = GraphDatabase.driver("neo4j://localhost")
        return self._driver

    def close(self):
        if self._driver:
            self._driver.close()

    def names(self):
        with self.driver.session() as session:
            return session.run("MATCH (n) RETURN n.name AS name").value("name")
