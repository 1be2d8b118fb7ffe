"""会话经过两次导入才看得出是什么：这里导入工厂，工厂导入客户端。"""

from .client import GraphClient, get_client
from .sessions import async_session, async_session2, get_session


async def coroutine():
    async with get_session() as s:  # NEO201
        await s.run("RETURN 1")


async def leak():
    s = await get_session()  # NEO101
    await s.run("RETURN 1")


async def late():
    async with async_session() as s:
        r = await s.run("RETURN 1")
    return await r.data()  # NEO301


async def late2():
    async with async_session2() as s:
        r = await s.run("RETURN 1")
    return await r.data()  # NEO301


async def leak2():
    s = get_client().session()  # NEO101 NEO103
    await s.run("RETURN 1")


async def leak3(client: GraphClient):
    s = client.session()  # NEO101
    await s.run("RETURN 1")


async def leak4(client: GraphClient):
    s = client.driver.session()  # NEO101
    await s.run("RETURN 1")


async def nowith(client: GraphClient):
    with client.session() as s:  # NEO204
        await s.run("RETURN 1")


async def result_of_a_method(client: GraphClient):
    async with client.session() as session:
        result = await client.find(session, "MATCH (n) RETURN n")
    return await result.single()  # NEO301
