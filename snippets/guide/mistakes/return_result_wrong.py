"""返回 Result，再关闭会话：记录读不到了。"""

from neo4j import AsyncResult

from graph import ConnectionManager


# --8<-- [start:shown]
async def find_names(manager: ConnectionManager) -> AsyncResult:
    session = await manager.get_session()
    try:
        result = await session.run("UNWIND ['Ada', 'Bob'] AS name RETURN name")
        return result
    finally:
        await session.close()


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    result = await find_names(manager)
    print([record["name"] async for record in result])
