"""FastAPI 的依赖用 return 给出会话：路由不关闭它，就没有人关闭。"""

from neo4j import AsyncGraphDatabase

driver = AsyncGraphDatabase.driver("neo4j://localhost")


async def get_session():
    return driver.session()  # NEO101


async def get_session_to_close():
    return driver.session()


async def get_session_and_close_it():
    async with driver.session() as session:
        yield session


async def stop():
    await driver.close()
