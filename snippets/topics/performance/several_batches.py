"""几批同时写：驱动编码下一批时，服务器在写上一批。"""

import asyncio
from typing import Any

from neo4j import AsyncManagedTransaction

from expect import expect
from graph import ConnectionManager
from topics.performance.unwind import MERGE_ALL


# --8<-- [start:shown]
async def write_several_batches(
    manager: ConnectionManager, rows: list[dict[str, Any]], size: int = 1000, limit: int = 4
) -> None:
    in_order = sorted(rows, key=lambda row: row["id"])  # 大家按同样的顺序锁，就不会互相等
    free = asyncio.Semaphore(limit)  # 不大于连接池

    async def work(tx: AsyncManagedTransaction, batch: list[dict[str, Any]]) -> None:
        result = await tx.run(MERGE_ALL, rows=batch)
        await result.consume()

    async def write(batch: list[dict[str, Any]]) -> None:
        async with free, manager.session() as session:
            await session.execute_write(work, batch)

    async with asyncio.TaskGroup() as group:
        for start in range(0, len(in_order), size):
            group.create_task(write(in_order[start : start + size]))


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    await manager.driver.execute_query("CREATE CONSTRAINT entity_id FOR (e:Entity) REQUIRE e.id IS UNIQUE")
    rows = [{"id": number, "properties": {"name": f"实体 {number}"}} for number in range(5000)]
    await write_several_batches(manager, rows)
    records, _, _ = await manager.driver.execute_query("MATCH (e:Entity) RETURN count(e) AS n")
    expect("写入的节点", records[0]["n"], 5000)
