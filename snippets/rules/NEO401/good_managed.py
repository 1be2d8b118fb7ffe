"""托管事务的超时写在 unit_of_work 里。"""

from neo4j import AsyncManagedTransaction, unit_of_work

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
@unit_of_work(timeout=5)
async def count_people(tx: AsyncManagedTransaction) -> int:
    """返回人数，最多 5 秒。"""
    result = await tx.run("MATCH (p:Person) RETURN count(p) AS people")
    record = await result.single(strict=True)
    return int(record["people"])


async def count(manager: ConnectionManager) -> int:
    """返回人数。"""
    async with manager.session() as session:
        return await session.execute_read(count_people)


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    expect("人数", await count(manager), 0)
