"""条件里的海象运算符记住了会话是不是自己取得的：只关闭自己的，就是对的。"""

from neo4j import AsyncDriver, AsyncSession


async def names(driver: AsyncDriver, session: AsyncSession = None):
    if owned := session is None:
        session = driver.session()
    try:
        result = await session.run("MATCH (n) RETURN n.name AS name")
        return await result.value("name")
    finally:
        if owned:
            await session.close()


async def left_on_error(driver: AsyncDriver, session: AsyncSession = None):
    if owned := session is None:
        session = driver.session()  # NEO102
    result = await session.run("MATCH (n) RETURN n.name AS name")
    found = await result.value("name")
    if owned:
        await session.close()
    return found
