"""读结果的生成器交出去了：它真正去读的时候，会话已经关闭。"""

from itertools import groupby
from operator import itemgetter

from fastapi.responses import StreamingResponse
from neo4j import AsyncDriver, AsyncResult, Driver


async def lines(result: AsyncResult):
    async for record in result:
        yield record["x"]


def wrapped(result: AsyncResult):
    return (record["x"] async for record in result)


async def drained(result: AsyncResult):
    return [record["x"] async for record in result]


async def response_of_a_generator(driver: AsyncDriver):
    async with driver.session() as session:
        result = await session.run("MATCH (n) RETURN n.x AS x")
        return StreamingResponse(lines(result))  # NEO301


async def generator(driver: AsyncDriver):
    async with driver.session() as session:
        result = await session.run("MATCH (n) RETURN n.x AS x")
        return lines(result)  # NEO301


async def generator_expression_of_a_helper(driver: AsyncDriver):
    async with driver.session() as session:
        result = await session.run("MATCH (n) RETURN n.x AS x")
        return wrapped(result)  # NEO301


async def response_of_the_result(driver: AsyncDriver):
    async with driver.session() as session:
        result = await session.run("MATCH (n) RETURN n.x AS x")
        return StreamingResponse(result)  # NEO301


async def read_first(driver: AsyncDriver):
    async with driver.session() as session:
        result = await session.run("MATCH (n) RETURN n.x AS x")
        return await drained(result)


async def read_by_the_generator_inside(driver: AsyncDriver):
    async with driver.session() as session:
        result = await session.run("MATCH (n) RETURN n.x AS x")
        return [line async for line in lines(result)]


async def print_rows(result: AsyncResult):
    async for record in result:
        print(record["x"])


async def background_task(driver: AsyncDriver, background):
    async with driver.session() as session:
        result = await session.run("MATCH (n) RETURN n.x AS x")
        background.add_task(print_rows, result)  # NEO301
    return {"status": "ok"}


def groups_read_later(driver: Driver):
    with driver.session() as session:
        groups = groupby(session.run("MATCH (n) RETURN n.x AS x ORDER BY x"), key=itemgetter("x"))
    return [(x, len(list(group))) for x, group in groups]  # NEO301


def groups_read_at_once(driver: Driver):
    with driver.session() as session:
        groups = groupby(session.run("MATCH (n) RETURN n.x AS x ORDER BY x"), key=itemgetter("x"))
        return [(x, len(list(group))) for x, group in groups]
