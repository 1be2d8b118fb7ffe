"""工厂函数：没有服务器时给替身，否则给连接的客户端。"""

from neo4j import AsyncGraphDatabase

from .settings import settings


class Graph:
    def __init__(self, driver):
        self._driver = driver

    @classmethod
    def from_settings(cls):
        driver = AsyncGraphDatabase.driver(settings.address)
        return cls(driver)

    @classmethod
    def create(cls):
        if settings.offline:
            return OfflineGraph()
        return cls.from_settings()

    async def names(self):
        return (await self._driver.execute_query("MATCH (n) RETURN n.name AS name")).records

    async def close(self):
        if self._driver is not None:
            await self._driver.close()


class OfflineGraph(Graph):
    def __init__(self):
        super().__init__(None)

    async def names(self):
        return []


class Repository:
    def __init__(self):
        self._driver = None

    def _connected(self):
        if self._driver is None:
            self._driver = AsyncGraphDatabase.driver(settings.address)
        return self._driver

    async def close(self):
        if self._driver is not None:
            await self._driver.close()


class People(Repository):
    async def names(self):
        return (await self._connected().execute_query("MATCH (n:Person) RETURN n.name AS name")).records


class NoPeople(Repository):
    async def names(self):
        return []


def make_repository(kind):
    if settings.offline:
        return NoPeople()
    if kind == "people":
        return People()
    raise ValueError(kind)
