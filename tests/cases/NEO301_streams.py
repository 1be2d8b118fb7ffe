"""读结果的生成器交出去了：它真正去读的时候，会话已经关闭。"""

from fastapi.responses import StreamingResponse
from neo4j import AsyncDriver, AsyncResult


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
