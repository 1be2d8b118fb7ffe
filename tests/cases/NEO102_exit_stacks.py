"""不用 with 的 AsyncExitStack：只有走到 aclose()，才关闭里面的会话。"""

from contextlib import AsyncExitStack, ExitStack

from neo4j import AsyncDriver, Driver


async def closed_at_the_end(driver: AsyncDriver):
    stack = AsyncExitStack()
    session = await stack.enter_async_context(driver.session())  # NEO102
    result = await session.run("MATCH (n) RETURN n.name AS name")
    names = await result.value("name")
    await stack.aclose()
    return names


async def closed_in_finally(driver: AsyncDriver):
    stack = AsyncExitStack()
    session = await stack.enter_async_context(driver.session())
    try:
        result = await session.run("MATCH (n) RETURN n.name AS name")
        return await result.value("name")
    finally:
        await stack.aclose()


async def given_to_the_caller(driver: AsyncDriver, names):
    async with AsyncExitStack() as stack:
        sessions = [await stack.enter_async_context(driver.session(database=name)) for name in names]
        return stack.pop_all(), sessions


def read_after_close(driver: Driver):
    with ExitStack() as stack:
        session = stack.enter_context(driver.session())
        result = session.run("MATCH (n) RETURN n.name AS name")
        stack.close()
        return result.value("name")  # NEO301
