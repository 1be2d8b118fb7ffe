"""只借用驱动、不关闭它的仓储。"""

from neo4j import Driver


class GraphStore:
    def __init__(self, driver: Driver):
        self._driver = driver

    @property
    def driver(self) -> Driver:
        """要关闭它，从这里取。"""
        return self._driver

    def names(self):
        with self._driver.session() as session:
            return session.run("MATCH (n) RETURN n.name AS name").value("name")
