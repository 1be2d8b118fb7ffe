"""会话和结果一起交给一个生成器，它读完之后关闭会话。"""

from fastapi.responses import StreamingResponse
from neo4j import AsyncDriver, AsyncResult, AsyncSession


async def lines(cursor: AsyncResult):
    async for row in cursor:
        yield str(row.data())


async def lines_and_close(session: AsyncSession, cursor: AsyncResult):
    try:
        async for line in lines(cursor):
            yield line
    finally:
        await session.close()


async def closed_by_the_generator(driver: AsyncDriver):
    session = driver.session()
    try:
        cursor = await session.run("MATCH (n) RETURN n")
    except BaseException:
        await session.close()
        raise
    return StreamingResponse(lines_and_close(session, cursor))


async def closed_before_it_is_read(driver: AsyncDriver):
    async with driver.session() as session:
        cursor = await session.run("MATCH (n) RETURN n")
        return StreamingResponse(lines(cursor))  # NEO301
