"""驱动放在字典里，例如应用的状态。"""

from neo4j import AsyncGraphDatabase

state = {}


def start():
    state["driver"] = AsyncGraphDatabase.driver("neo4j://localhost")


async def stop():
    await state.pop("driver").close()


def open_session():
    return state["driver"].session()


async def never_closed():
    session = open_session()  # NEO101
    await session.run("CREATE (:A)")


async def entered():
    async with open_session() as session:
        await session.run("CREATE (:A)")


async def awaited():
    async with await open_session() as session:  # NEO205
        await session.run("CREATE (:A)")


async def read_after_close():
    async with state["driver"].session() as session:
        result = await session.run("MATCH (n) RETURN n")
    return [row async for row in result]  # NEO301
