"""返回结果，会话随后关闭：调用者读不到记录。"""

from neo4j import AsyncResult

from graph import ConnectionManager


# --8<-- [start:shown]
async def find_names(manager: ConnectionManager, min_age: int) -> AsyncResult:
    """返回年龄不小于 min_age 的人名。"""
    query = "MATCH (p:Person) WHERE p.age >= $min_age RETURN p.name AS name"
    async with manager.session() as session:
        result = await session.run(query, min_age=min_age)
        return result  # NEO301


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    async with manager.session() as session:
        await (await session.run("CREATE (:Person {name: 'Ada', age: 36})")).consume()
    names = await find_names(manager, 30)
    print(await names.data())
