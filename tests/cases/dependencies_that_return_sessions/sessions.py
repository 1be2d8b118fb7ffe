"""FastAPI 的依赖用 return 给出会话：路由不关闭它，就没有人关闭。"""

from fastapi import Request
from neo4j import AsyncGraphDatabase, AsyncSession

driver = AsyncGraphDatabase.driver("neo4j://localhost")


async def get_session():
    return driver.session()  # NEO101


async def get_session_to_close():
    return driver.session()


def get_archive_session(request: Request) -> AsyncSession:
    return request.app.state.archive.session(default_access_mode="READ")  # NEO101


async def get_session_that_one_route_closes():
    return driver.session()  # NEO101


async def get_session_and_close_it():
    async with driver.session() as session:
        yield session


async def stop():
    await driver.close()
