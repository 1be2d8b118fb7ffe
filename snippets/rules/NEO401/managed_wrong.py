"""execute_read() 的 timeout= 原样交给了事务函数。"""

from neo4j import AsyncManagedTransaction

from graph import ConnectionManager


# --8<-- [start:shown]
async def count_people(tx: AsyncManagedTransaction) -> int:
    """返回人数。"""
    result = await tx.run("MATCH (p:Person) RETURN count(p) AS people")
    record = await result.single(strict=True)
    return int(record["people"])


async def count(manager: ConnectionManager) -> int:
    """返回人数，最多 5 秒。"""
    async with manager.session() as session:
        return await session.execute_read(count_people, timeout=5)  # NEO401


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    print(await count(manager))
