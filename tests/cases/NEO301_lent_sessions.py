"""函数交给另一个函数，由它打开会话、调用、关闭会话：返回的结果已经读不了。"""

import functools
from contextlib import asynccontextmanager

from neo4j import AsyncDriver, AsyncSession, Driver, Session


async def with_session(driver: AsyncDriver, work):
    async with driver.session() as session:
        return await work(session)


def with_plain_session(driver: Driver, work):
    session = driver.session()
    try:
        return work(session)
    finally:
        session.close()


async def result_of_a_function(driver: AsyncDriver):
    async def read(session: AsyncSession):
        return await session.run("MATCH (n) RETURN n")

    result = await with_session(driver, read)
    return await result.data()  # NEO301


async def rows_of_a_function(driver: AsyncDriver):
    async def read(session: AsyncSession):
        result = await session.run("MATCH (n) RETURN n")
        return await result.data()

    return await with_session(driver, read)


def result_of_a_lambda(driver: Driver):
    rows = with_plain_session(driver, lambda session: session.run("MATCH (n) RETURN n"))
    return [record["n"] for record in rows]  # NEO301


def rows_of_a_lambda(driver: Driver):
    return with_plain_session(driver, lambda session: session.run("MATCH (n) RETURN n").data())


def in_a_session(function):
    @functools.wraps(function)
    async def wrapper(driver: AsyncDriver, *args):
        async with driver.session() as session:
            return await function(session, *args)

    return wrapper


def logged(function):
    @functools.wraps(function)
    async def wrapper(*args):
        print(function.__name__)
        return await function(*args)

    return wrapper


@in_a_session
async def cursor(session: AsyncSession, label):
    result = await session.run("MATCH (n) WHERE $label IN labels(n) RETURN n", label=label)
    return result  # NEO301


@in_a_session
async def rows(session: AsyncSession, label):
    result = await session.run("MATCH (n) WHERE $label IN labels(n) RETURN n", label=label)
    return await result.data()


@logged
async def session_of_the_caller(session: AsyncSession, label):
    return await session.run("MATCH (n) WHERE $label IN labels(n) RETURN n", label=label)


def kept_open(driver: Driver, session: Session, work):
    return work(session)


@asynccontextmanager
async def opened_result(driver: AsyncDriver, query):
    async with driver.session() as session:
        yield await session.run(query)


async def read_after_the_context_manager(driver: AsyncDriver):
    async with opened_result(driver, "MATCH (n) RETURN n") as result:
        names = result.keys()
    return names, [record async for record in result]  # NEO301


async def read_inside_the_context_manager(driver: AsyncDriver):
    async with opened_result(driver, "MATCH (n) RETURN n") as result:
        return [record async for record in result]


@asynccontextmanager
async def result_of_a_given_session(session: AsyncSession, query):
    yield await session.run(query)


async def still_open(driver: AsyncDriver):
    async with driver.session() as session:
        async with result_of_a_given_session(session, "MATCH (n) RETURN n") as result:
            names = result.keys()
        return names, [record async for record in result]


class Sessions:
    """会话由别人重试着打开，这里看不出它是什么；用它的地方看得出。"""

    def __init__(self, retries, driver: AsyncDriver):
        self.retries, self.driver = retries, driver

    @asynccontextmanager
    async def get_session(self, database=None):
        session = None
        try:
            session = await self.retries.execute(self.driver.session, database=database)
            yield session
        finally:
            if session is not None:
                await session.close()

    async def returned_too_late(self, query):
        async with self.get_session() as session:
            result = await session.run(query)
            return result  # NEO301

    async def read_in_time(self, query):
        async with self.get_session() as session:
            result = await session.run(query)
            return await result.data()
