"""把值拼进 Cypher：输入里的引号变成了查询的一部分。"""

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def find_age(manager: ConnectionManager, name: str) -> list[int]:
    """按名字查年龄。"""
    query = f"MATCH (p:Person {{name: '{name}'}}) RETURN p.age AS age"  # NEO601
    async with manager.session() as session:
        result = await session.run(query)
        return [record["age"] async for record in result]


# --8<-- [end:shown]

HOSTILE = "nobody'}) RETURN 0 AS age UNION MATCH (n) DETACH DELETE n RETURN 1 AS age //"


async def main(manager: ConnectionManager) -> None:
    async with manager.session() as session:
        await (await session.run("CREATE (:Person {name: 'Ada', age: 36}), (:Person {name: 'Bob', age: 20})")).consume()
    print(f"用户输入的名字: {HOSTILE}")
    await find_age(manager, HOSTILE)
    async with manager.session() as session:
        record = await (await session.run("MATCH (p:Person) RETURN count(p) AS people")).single(strict=True)
    expect("剩下的人", record["people"], 2)
