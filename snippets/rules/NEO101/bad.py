"""会话取得后从不关闭：读到一半就返回，连接一直占用。"""

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def find_one(manager: ConnectionManager, min_age: int) -> str | None:
    """返回一个年龄不小于 min_age 的人名。"""
    query = "MATCH (p:Person) WHERE p.age >= $min_age RETURN p.name AS name"
    session = await manager.get_session()  # NEO101
    result = await session.run(query, min_age=min_age)
    async for record in result:
        return record["name"]
    return None


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    async with manager.session() as session:
        await (await session.run("UNWIND range(30, 39) AS age CREATE (:Person {name: 'P' + age, age: age})")).consume()
    for _ in range(10):
        await find_one(manager, 30)
    stats = await manager.get_pool_stats()
    expect("调用 10 次之后占用的连接", stats.in_use, 0)
    await find_one(manager, 30)
