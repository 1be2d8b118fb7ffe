"""关闭写在嵌套函数里：有人用到这个函数，会话才会关闭。"""

from neo4j import AsyncDriver


async def called(driver: AsyncDriver):
    session = driver.session()

    async def finish():
        await session.close()

    try:
        return await (await session.run("MATCH (n) RETURN n")).data()
    finally:
        await finish()


async def handed_to_somebody(driver: AsyncDriver, register):
    session = driver.session()

    async def finish():
        await session.close()

    register(finish)
    return await (await session.run("MATCH (n) RETURN n")).data()


async def never_mentioned(driver: AsyncDriver):
    session = driver.session()  # NEO101

    async def finish():
        await session.close()

    return await (await session.run("MATCH (n) RETURN n")).data()
