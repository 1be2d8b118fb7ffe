"""在会话里读完，返回普通的列表。"""

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def find_names(manager: ConnectionManager, min_age: int) -> list[str]:
    """返回年龄不小于 min_age 的人名。"""
    query = "MATCH (p:Person) WHERE p.age >= $min_age RETURN p.name AS name"
    async with manager.session() as session:
        result = await session.run(query, min_age=min_age)
        return [record["name"] async for record in result]


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    async with manager.session() as session:
        await (await session.run("CREATE (:Person {name: 'Ada', age: 36})")).consume()
    expect("查到的人", await find_names(manager, 30), ["Ada"])
