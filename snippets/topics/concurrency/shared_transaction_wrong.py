"""两个任务用一个事务：一个在等查询，另一个再查，连接就乱了。"""

import asyncio
from typing import Any

from neo4j import AsyncGraphDatabase, AsyncTransaction


# --8<-- [start:shown]
async def count(tx: AsyncTransaction) -> None:
    await (await tx.run("UNWIND range(1, 3000000000) AS n RETURN count(n)")).single()


async def look(tx: AsyncTransaction) -> None:
    await asyncio.sleep(0.2)
    await (await tx.run("RETURN 1")).single()


async def both(tx: AsyncTransaction) -> None:
    async with asyncio.TaskGroup() as group:
        group.create_task(count(tx))
        group.create_task(look(tx))


# --8<-- [end:shown]


async def main(server: Any) -> None:
    async with (
        AsyncGraphDatabase.driver(server.uri, auth=server.auth) as driver,
        driver.session() as session,
        await session.begin_transaction() as tx,
    ):
        await both(tx)
