"""标准模式：会话用 async with，结果在会话里读完。"""

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def find_names(manager: ConnectionManager, min_age: int) -> list[str]:
    """返回年龄不小于 min_age 的人名，按名字排序。"""
    async with manager.session() as session:
        result = await session.run(
            "MATCH (p:Person) WHERE p.age >= $min_age RETURN p.name AS name ORDER BY name",
            min_age=min_age,
        )
        return [record["name"] async for record in result]


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    await manager.driver.execute_query(
        "UNWIND [['Ada', 36], ['Bob', 20], ['Eve', 41]] AS p CREATE (:Person {name: p[0], age: p[1]})"
    )
    expect("查到的人", await find_names(manager, 30), ["Ada", "Eve"])
