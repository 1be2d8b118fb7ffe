"""事务函数返回了 Result：事务一结束，记录就读不到了。"""

from neo4j import AsyncManagedTransaction, AsyncResult

from graph import ConnectionManager


# --8<-- [start:shown]
async def match_names(tx: AsyncManagedTransaction) -> AsyncResult:
    return await tx.run("UNWIND ['Ada', 'Bob'] AS name RETURN name")


async def find_names(manager: ConnectionManager) -> list[str]:
    async with manager.session() as session:
        result = await session.execute_read(match_names)
        return [record["name"] async for record in result]


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    await find_names(manager)
