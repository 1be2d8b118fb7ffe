"""栈没有人关闭，交给它的会话也就没有人关闭；pop_all() 把它们交给了别的栈。"""

from contextlib import AsyncExitStack

from neo4j import AsyncDriver


class Cursor:
    def __init__(self, result, stack):
        self.result, self.stack = result, stack

    async def aclose(self):
        await self.stack.aclose()


async def wipe(driver: AsyncDriver):
    stack = AsyncExitStack()
    session = await stack.enter_async_context(driver.session())  # NEO101
    await session.run("MATCH (n) DETACH DELETE n")


async def wipe_and_close(driver: AsyncDriver):
    stack = AsyncExitStack()
    try:
        session = await stack.enter_async_context(driver.session())
        await session.run("MATCH (n) DETACH DELETE n")
    finally:
        await stack.aclose()


async def opened(driver: AsyncDriver):
    async with AsyncExitStack() as stack:
        session = await stack.enter_async_context(driver.session())
        result = await session.run("MATCH (n) RETURN n")
        return Cursor(result, stack.pop_all())


async def closed(driver: AsyncDriver):
    async with AsyncExitStack() as stack:
        session = await stack.enter_async_context(driver.session())
        return await session.run("MATCH (n) RETURN n")  # NEO301
