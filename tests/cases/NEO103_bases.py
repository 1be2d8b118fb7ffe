"""驱动存在 self 上，父类在别处：别的包的父类不认得这个属性，不会替它关闭。"""

from __future__ import annotations

from langchain_core.vectorstores import VectorStore
from neo4j import AsyncGraphDatabase, GraphDatabase

from .storage import Storage


class OfAnotherPackage(VectorStore):
    def __init__(self, uri):
        self._driver = GraphDatabase.driver(uri)  # NEO103

    def count(self):
        return self._driver.execute_query("MATCH (n) RETURN count(n) AS n").records


class OfAnotherPackageAndClosed(VectorStore):
    def __init__(self, uri):
        self._driver = AsyncGraphDatabase.driver(uri)

    async def adelete(self):
        await self._driver.close()


class SessionOfAnotherPackage(VectorStore):
    def __init__(self, driver):
        self._session = driver.session()  # NEO101

    def count(self):
        return self._session.run("MATCH (n) RETURN count(n) AS n").single()


class OfThisPackage(Storage):
    """父类在同一个包里，这次没有扫描到：它可能在 close() 里关闭。"""

    def __init__(self, uri):
        self._driver = GraphDatabase.driver(uri)
