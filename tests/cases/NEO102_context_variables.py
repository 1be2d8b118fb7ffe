"""会话放进 ContextVar，离开时用 reset() 取出来：关闭它的还是这个函数。"""

from contextlib import asynccontextmanager
from contextvars import ContextVar

from neo4j import AsyncDriver

current = ContextVar("current", default=None)


@asynccontextmanager
async def closed_only_on_errors(driver: AsyncDriver):
    session = driver.session()  # NEO102
    token = current.set(session)
    try:
        yield session
    except Exception:
        await session.close()
        raise
    finally:
        current.reset(token)


@asynccontextmanager
async def closed(driver: AsyncDriver):
    session = driver.session()
    token = current.set(session)
    try:
        yield session
    finally:
        current.reset(token)
        await session.close()


async def given_to_whoever_reads_the_variable(driver: AsyncDriver):
    current.set(driver.session())
