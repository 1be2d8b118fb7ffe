"""包里的全局对象，路由以 `crud.connection.remove()` 调用：每个请求新建一个驱动。"""

import os

from neo4j import GraphDatabase


class ConnectionStore:
    def remove(self, key):
        self._clean(key)
        return key

    def _clean(self, key):
        driver = GraphDatabase.driver(os.environ["NEO4J_URI"])  # NEO103
        with driver.session() as session:
            session.run("MATCH (n {key: $key}) DETACH DELETE n", key=key).consume()
        driver.close()


connection = ConnectionStore()
