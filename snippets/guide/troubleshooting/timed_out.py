"""现象：事务超过了客户端规定的时限，服务器终止它。"""

from neo4j import Query

from graph import ConnectionManager


# --8<-- [start:shown]
async def count_slowly(manager: ConnectionManager) -> int:
    async with manager.session() as session:
        query = Query("UNWIND range(1, 2000000000) AS x RETURN count(x) AS n", timeout=0.5)
        result = await session.run(query)
        return int((await result.single(strict=True))["n"])


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    print(await count_slowly(manager))
