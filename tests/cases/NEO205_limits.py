"""NEO205 的界限：每个函数的说明，原样写在它的规则页上。"""

from neo4j import AsyncDriver


async def unknown_driver(database):
    """漏报：看不出 database 是 Neo4j 的驱动。别的库的 session() 可以是协程函数。"""
    session = await database.session()
    await session.close()


class Wrapper:
    def __init__(self, driver: AsyncDriver):
        self.inner = driver

    async def session(self):
        return self.inner.session()


async def wrapper_with_a_coroutine(driver: Wrapper):
    """不报：自己的包装类，session() 是协程函数。"""
    async with await driver.session() as session:
        await session.run("CREATE (:Person)")
