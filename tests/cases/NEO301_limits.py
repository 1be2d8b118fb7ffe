"""NEO301 的界限：每个函数的说明，原样写在它的规则页上。"""

from neo4j import AsyncDriver, AsyncSession
from somewhere import fetch


async def through_an_unknown_function(driver: AsyncDriver):
    """漏报：结果由扫描范围之外的函数取得，脚本不知道它返回的是结果还是列表。"""
    async with driver.session() as session:
        rows = await fetch(session)
    return rows


async def kept_on_an_object(driver: AsyncDriver, holder, query):
    """漏报：结果存在了别的对象上，之后才读。"""
    async with driver.session() as session:
        holder.result = await session.run(query)


async def session_of_the_caller(session: AsyncSession):
    """不报：会话是参数，由调用者关闭，返回结果没有错。"""
    return await session.run("MATCH (p:Person) RETURN p")


async def keys_after_close(driver: AsyncDriver):
    """不报：keys() 和 consume() 在关闭之后还能用，它们不需要记录。"""
    async with driver.session() as session:
        result = await session.run("MATCH (p:Person) RETURN p")
    return result.keys()
