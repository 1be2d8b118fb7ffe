"""只在成功时关闭：处理记录时出错，会话就留下了。"""

from graph import ConnectionManager


# --8<-- [start:shown]
async def total_age(manager: ConnectionManager) -> int:
    """返回所有人的年龄之和。"""
    session = await manager.get_session()  # NEO102
    result = await session.run("MATCH (p:Person) RETURN p.age AS age ORDER BY p.name")
    total = 0
    async for record in result:
        total += int(record["age"])  # 出错时从这里离开
    await session.close()
    return total


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
