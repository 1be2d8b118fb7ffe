"""驱动留在对象上，而这个类从不关闭它。"""

from neo4j import AsyncGraphDatabase, GraphDatabase


class NeverClosed:
    def __init__(self, uri):
        self.driver = GraphDatabase.driver(uri)  # NEO103

    def read(self):
        with self.driver.session() as session:
            return session.run("MATCH (n) RETURN n").data()


class NeverClosedAsync:
    _driver = None

    async def connect(self, uri):
        self._driver = AsyncGraphDatabase.driver(uri)  # NEO103
        await self._driver.verify_connectivity()


class ClosedByASubclass:
    def __init__(self, uri):
        self.graph = GraphDatabase.driver(uri)


class Subclass(ClosedByASubclass):
    def stop(self):
        self.graph.close()


_DRIVERS = {}


def cached(uri):
    driver = _DRIVERS.get(uri)
    if driver is None:
        driver = GraphDatabase.driver(uri)
        _DRIVERS[uri] = driver
    return driver


def uses_a_cached_one(uri):
    driver = cached(uri)
    with driver.session() as session:
        return session.run("MATCH (n) RETURN n").data()


class ClosedUnderAnotherName:
    def __init__(self, uri):
        self._driver = GraphDatabase.driver(uri)

    def close(self):
        if (driver := self._driver) is not None:
            driver.close()
