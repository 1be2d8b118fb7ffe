"""用 async with 打开会话：怎样离开都会关闭。"""

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def find_one(manager: ConnectionManager, min_age: int) -> str | None:
    """返回一个年龄不小于 min_age 的人名。"""
    query = "MATCH (p:Person) WHERE p.age >= $min_age RETURN p.name AS name"
    async with manager.session() as session:
        result = await session.run(query, min_age=min_age)
        async for record in result:
            return str(record["name"])
        return None


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    async with manager.session() as session:
        await (await session.run("UNWIND range(30, 39) AS age CREATE (:Person {name: 'P' + age, age: age})")).consume()
    names = [await find_one(manager, 30) for _ in range(11)]
    expect("调用 11 次，找到人的次数", len(names), 11)
