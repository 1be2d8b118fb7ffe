"""自己的协程函数，里面用到会话或事务：不 await，里面的查询一样没有发出。"""

from neo4j import AsyncDriver, AsyncGraphDatabase, AsyncResult, AsyncSession


class UnitOfWork:
    def __init__(self, driver: AsyncDriver):
        self._driver = driver

    async def __aenter__(self):
        self._session = self._driver.session()
        self._tx = await self._session.begin_transaction()
        return self

    async def __aexit__(self, *exc):
        try:
            await self._tx.close()
        finally:
            await self._session.close()

    async def commit(self):
        await self._tx.commit()


async def committed(driver: AsyncDriver):
    async with UnitOfWork(driver) as work:
        await work.commit()


async def never_committed(driver: AsyncDriver):
    async with UnitOfWork(driver) as work:
        work.commit()  # NEO203


async def write(session: AsyncSession, name):
    await session.run("CREATE (:A {name: $name})", name=name)


async def never_written(driver: AsyncDriver):
    async with driver.session() as session:
        write(session, "Ada")  # NEO203


async def count(numbers):
    return len(numbers)


async def no_session(driver: AsyncDriver):
    count([1])
    await driver.execute_query("CREATE (:A)")


class LazyGraph:
    def __init__(self, uri):
        self._uri, self._driver = uri, None

    async def session(self) -> AsyncSession:
        if self._driver is None:
            self._driver = AsyncGraphDatabase.driver(self._uri)
        return self._driver.session()

    async def close(self):
        if self._driver is not None:
            await self._driver.close()


class Answers:
    def __init__(self, graph: LazyGraph):
        self._graph = graph

    async def _store(self, key):
        async with await self._graph.session() as session:
            await session.run("MERGE (:Answer {key: $key})", key=key)

    async def refresh(self, key):
        self._store(key)  # NEO203
        return key

    async def store(self, key):
        await self._store(key)


class Chunks:
    def __init__(self, session: AsyncSession):
        self._session = session

    async def _run(self, query, **parameters) -> AsyncResult:
        return await self._session.run(query, parameters)

    async def touch(self, key):
        result = await self._run("MATCH (c:Chunk {id: $key}) SET c.seen = datetime()", key=key)
        result.consume()  # NEO203

    async def touched(self, key):
        result = await self._run("MATCH (c:Chunk {id: $key}) SET c.seen = datetime()", key=key)
        await result.consume()


class Health:
    def __init__(self, driver: AsyncDriver):
        self._driver = driver

    async def is_alive(self) -> bool:
        async with self._driver.session() as session:
            result = await session.run("RETURN 1 AS one")
            return await result.single() is not None

    async def report(self):
        alive = self.is_alive()  # NEO203
        return {"neo4j": "up" if alive else "down"}

    async def report_at_once(self):
        if self.is_alive():  # NEO203
            return "up"
        return "down"

    async def report_awaited(self):
        alive = await self.is_alive()
        return {"neo4j": "up" if alive else "down"}

    async def report_later(self):
        alive = self.is_alive()
        return await alive


def start(session: AsyncSession, cypher):
    return session.run(cypher)


async def relations(driver: AsyncDriver):
    async with driver.session() as session:
        row = await start(session, "MATCH ()-[r]->() RETURN count(r) AS n").single()  # NEO203
        return row["n"]


async def relations_awaited(driver: AsyncDriver):
    async with driver.session() as session:
        row = await (await start(session, "MATCH ()-[r]->() RETURN count(r) AS n")).single()
        return row["n"]


class AccessLog:
    def __init__(self, driver: AsyncDriver):
        self._driver = driver

    async def _log(self, name):
        await self._driver.execute_query("CREATE (:Access {person: $name})", name=name)

    async def _log_twice(self, name):
        await self._log(name)
        await self._log(name)

    async def open(self, name):
        self._log(name)  # NEO203
        self._log_twice(name)  # NEO203
        return name

    async def open_awaited(self, name):
        log = self._log(name)
        await self._log_twice(name)
        await log
        return name


class Facts:
    def __init__(self, uri):
        self._driver = AsyncGraphDatabase.driver(uri)

    async def remember(self, fact):
        async with self._driver.session() as session:
            await session.run("CREATE (:Fact {text: $fact})", fact=fact)

    async def close(self):
        await self._driver.close()


facts = Facts("neo4j://localhost")


async def save(fact):
    facts.remember(fact)  # NEO203
    return "saved"


async def save_awaited(fact):
    await facts.remember(fact)
    return "saved"


async def stop():
    await facts.close()
