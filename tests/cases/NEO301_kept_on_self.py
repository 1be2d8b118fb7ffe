"""结果存在 self 上，取得它的方法结束时会话已经关闭，另一个方法再读。"""

from neo4j import AsyncDriver, Driver


class LastResult:
    def __init__(self, driver: Driver):
        self.driver = driver
        self.result = None

    def execute(self, query):
        with self.driver.session() as session:
            self.result = session.run(query)

    def rows(self):
        return self.result.data()  # NEO301

    def names(self):
        return [record["name"] for record in self.result]  # NEO301

    def pages(self):
        for record in self.result:  # NEO301
            yield record["page"]

    def as_list(self):
        return list(self.result)  # NEO301

    def counters(self):
        return self.result.consume().counters

    def is_ready(self):
        return bool(self.result)


class ReadAndKept:
    """在会话里读过一遍，之后另一个方法再要一遍。"""

    def __init__(self, driver: Driver):
        self.driver = driver

    def execute(self, query):
        with self.driver.session() as session:
            self.details = session.run(query)
            return self.details.data()

    def last(self):
        return self.details.to_eager_result()  # NEO301


class InTheSession:
    """另一个方法在会话里被调用。"""

    def __init__(self, driver: Driver):
        self.driver = driver

    def execute(self, query):
        with self.driver.session() as session:
            self.result = session.run(query)
            return self._rows()

    def _rows(self):
        return self.result.data()


class ListKept:
    def __init__(self, driver: Driver):
        self.driver = driver

    def execute(self, query):
        with self.driver.session() as session:
            self.rows = session.run(query).data()

    def names(self):
        return [row["name"] for row in self.rows]


class SessionKept:
    """会话也留着：结果还能读。"""

    def __init__(self, driver: Driver):
        self.session = driver.session()
        self.result = None

    def execute(self, query):
        self.result = self.session.run(query)

    def rows(self):
        return self.result.data()

    def close(self):
        self.session.close()


class Asynchronous:
    def __init__(self, driver: AsyncDriver):
        self.driver = driver

    async def execute(self, query):
        async with self.driver.session() as session:
            self.result = await session.run(query)

    async def rows(self):
        return await self.result.data()  # NEO301

    async def first(self):
        async for record in self.result:  # NEO301
            return record

    async def again(self, query):
        async with self.driver.session() as session:
            self.result = await session.run(query)
            return await self.result.data()
