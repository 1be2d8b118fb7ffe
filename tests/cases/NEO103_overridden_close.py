"""子类自己的 close() 不关驱动，也不调用父类的；或者子类不再用父类里会连接的方法。"""

import asyncio

from neo4j import AsyncGraphDatabase


class Client:
    def __init__(self, uri="neo4j://localhost"):
        self._driver = AsyncGraphDatabase.driver(uri)

    async def names(self):
        return (await self._driver.execute_query("MATCH (n) RETURN n.name AS name")).records

    async def close(self):
        await self._driver.close()


class Audited(Client):
    def __init__(self, path):
        super().__init__()
        self._file = open(path, "a", encoding="utf-8")

    async def close(self):
        self._file.close()


class Timed(Client):
    async def close(self):
        try:
            print("closing")
        finally:
            await super().close()


class Stepwise(Client):
    async def close(self):
        print("closing")
        await self._end()

    async def _end(self):
        await self._driver.close()


class ByProperty(Client):
    @property
    def connection(self):
        return self._driver

    async def close(self):
        await self.connection.close()


class Borrowing(Client):
    def __init__(self, owner):
        self._driver = owner._driver

    async def close(self):
        print("the owner closes it")


class Lazy:
    def __init__(self):
        self._driver = None

    def _connected(self):
        if self._driver is None:
            self._driver = AsyncGraphDatabase.driver("neo4j://localhost")
        return self._driver

    async def names(self):
        return (await self._connected().execute_query("MATCH (n) RETURN n.name AS name")).records

    async def close(self):
        if self._driver is not None:
            await self._driver.close()


class Empty(Lazy):
    """没有数据库时的替身。"""

    async def names(self):
        return []


class Managed:
    def __init__(self):
        self.driver = None

    async def __aenter__(self):
        self.driver = AsyncGraphDatabase.driver("neo4j://localhost")
        return self

    async def __aexit__(self, kind, error, trace):
        await self.driver.close()


class Reporting(Managed):
    async def __aexit__(self, kind, error, trace):
        if error is None:
            print("done")


class Locked(Managed):
    async def __aexit__(self, kind, error, trace):
        try:
            print("done")
        finally:
            await super().__aexit__(kind, error, trace)


class Timing:
    def begin(self):
        print("begin")

    async def close(self):
        print("end")


class TimedFirst(Timing, Client):
    """先找到的是 Timing 的 close()。"""


class ClientFirst(Client, Timing):
    """先找到的是 Client 的 close()。"""


class Store:
    async def close(self):
        raise NotImplementedError


class GraphStore(Store):
    def __init__(self):
        self._driver = AsyncGraphDatabase.driver("neo4j://localhost")

    async def names(self):
        return (await self._driver.execute_query("MATCH (n) RETURN n.name AS name")).records

    async def close(self):
        await self._driver.close()


class Cached(Store):
    cached = ()


class CachedGraphStore(Cached, GraphStore):
    """Python 先在 GraphStore 里找 close()，然后才是两个基类共有的 Store。"""


async def cached():
    store = CachedGraphStore()
    try:
        return await store.names()
    finally:
        await store.close()


async def reporting():
    async with Reporting() as graph:  # NEO103
        await graph.driver.execute_query("RETURN 1")


async def locked():
    async with Locked() as graph:
        await graph.driver.execute_query("RETURN 1")


async def timed_first():
    client = TimedFirst()  # NEO103
    found = await client.names()
    await client.close()
    return found


async def client_first():
    client = ClientFirst()
    try:
        return await client.names()
    finally:
        await client.close()


async def audited():
    client = Audited("audit.log")  # NEO103
    try:
        return await client.names()
    finally:
        await client.close()


async def reached_inside():
    client = Audited("audit.log")
    try:
        return await client.names()
    finally:
        await client._driver.close()


async def timed():
    client = Timed()
    try:
        borrowed = Borrowing(client)
        await borrowed.names()
        await borrowed.close()
        return await client.names()
    finally:
        await client.close()


async def by_property():
    client = ByProperty()
    try:
        return await client.names()
    finally:
        await client.close()


async def stepwise():
    client = Stepwise()
    try:
        return await client.names()
    finally:
        await client.close()


async def lazy():
    client = Lazy()  # NEO103
    return await client.names()


async def empty():
    client = Empty()
    return await client.names()


if __name__ == "__main__":
    for step in (
        cached,
        reporting,
        locked,
        timed_first,
        client_first,
        audited,
        reached_inside,
        timed,
        stepwise,
        lazy,
        empty,
    ):
        asyncio.run(step())
