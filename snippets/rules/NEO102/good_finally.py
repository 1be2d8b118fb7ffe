"""用不了 with 时：取得之后紧跟 try，取消时先 cancel()。"""

import asyncio

from graph import ConnectionManager


# --8<-- [start:shown]
async def total_age(manager: ConnectionManager) -> int:
    """返回所有人的年龄之和。"""
    session = await manager.get_session()
    try:
        result = await session.run("MATCH (p:Person) RETURN p.age AS age ORDER BY p.name")
        return sum([int(record["age"]) async for record in result])
    except asyncio.CancelledError:
        session.cancel()
        raise
    finally:
        await session.close()


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    async with manager.session() as session:
        rows = [["Ada", "36"], ["Bob", "unknown"], ["Eve", "29"]]
        result = await session.run("UNWIND $rows AS row CREATE (:Person {name: row[0], age: row[1]})", rows=rows)
        await result.consume()
    for _ in range(3):
        try:
            await total_age(manager)
        except ValueError as error:
            print(f"ValueError: {error}")
