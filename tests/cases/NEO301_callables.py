"""注解写明一个可调用对象返回结果：它和 session.run() 给的一样，会话关闭之后读不到。"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from neo4j import AsyncDriver, AsyncResult, AsyncSession, Driver, Record, Result, Session


@dataclass
class Report:
    fetch: Callable[[Session], Result]

    def rows(self, driver: Driver):
        with driver.session() as session:
            return map(Record.data, self.fetch(session))  # NEO301

    def table(self, driver: Driver):
        with driver.session() as session:
            return [record.data() for record in self.fetch(session)]


async def returned(driver: AsyncDriver, fetch: Callable[[AsyncSession], Awaitable[AsyncResult]]):
    async with driver.session() as session:
        return await fetch(session)  # NEO301


async def read_first(driver: AsyncDriver, fetch: Callable[[AsyncSession], Awaitable[AsyncResult]]):
    async with driver.session() as session:
        result = await fetch(session)
        return await result.single()


async def given_session(session: AsyncSession, fetch: Callable[[AsyncSession], Awaitable[AsyncResult]]):
    return await fetch(session)
