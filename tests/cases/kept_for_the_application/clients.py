"""包着驱动的对象，一直用到退出：在模块顶层建的，第一次用到时建的，缓存的。"""

from functools import lru_cache

from neo4j import GraphDatabase


class Neo4jStore:
    def __init__(self):
        self._driver = GraphDatabase.driver("neo4j://localhost")

    def shutdown(self):
        self._driver.close()

    def count(self):
        return self._driver.execute_query("MATCH (n) RETURN count(n) AS n").records


forgotten = Neo4jStore()  # NEO103
shared = Neo4jStore()
_lazy = None


def lazy_store():
    global _lazy
    if _lazy is None:
        _lazy = Neo4jStore()  # NEO103
    return _lazy


@lru_cache
def cached_store():
    return Neo4jStore()  # NEO103


@lru_cache
def cached_and_shut_down():
    return Neo4jStore()
