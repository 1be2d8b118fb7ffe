"""入库的顺序：约束在先，键排好序，托管事务重试，同时写的批不多于连接。"""

import asyncio
import random

from neo4j import AsyncManagedTransaction

from expect import expect
from graph import ConnectionManager

# --8<-- [start:shown]
Rows = list[dict[str, str]]

MERGE_ROWS = """
UNWIND $rows AS row
MERGE (e:Entity {id: row.id})
SET e.name = row.name
"""


async def ingest(manager: ConnectionManager, batches: list[Rows], limit: int = 10) -> int:
    """返回驱动重试了几次。"""
    await manager.driver.execute_query(
        "CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE"
    )
    free = asyncio.Semaphore(limit)  # 不大于连接池
    attempts = 0

    async def work(tx: AsyncManagedTransaction, rows: Rows) -> None:
        nonlocal attempts
        attempts += 1
        result = await tx.run(MERGE_ROWS, rows=rows)
        await result.consume()

    async def write(rows: Rows) -> None:
        in_order = sorted(rows, key=lambda row: row["id"])  # 大家按同样的顺序锁，就不会互相等
        async with free, manager.session() as session:
            await session.execute_write(work, in_order)

    async with asyncio.TaskGroup() as group:
        for batch in batches:
            group.create_task(write(batch))
    return attempts - len(batches)


# --8<-- [end:shown]


def overlapping_batches() -> list[Rows]:
    """二十批，每批二百行，都提到同样的三百个实体，顺序各不相同。"""
    rng = random.Random(1)  # noqa: S311  要的是可重现，不是保密
    rows = [{"id": f"e{number}", "name": f"实体 {number}"} for number in range(300)]
    return [rng.sample(rows, 200) for _ in range(20)]


async def main(manager: ConnectionManager) -> None:
    batches = overlapping_batches()
    expect("重试", await ingest(manager, batches), 0)
    records, _, _ = await manager.driver.execute_query("MATCH (e:Entity) RETURN count(e) AS n")
    expect("实体", records[0]["n"], len({row["id"] for batch in batches for row in batch}))
    await ingest(manager, batches)
    records, _, _ = await manager.driver.execute_query("MATCH (e:Entity) RETURN count(e) AS n")
    expect("再入一遍，实体", records[0]["n"], len({row["id"] for batch in batches for row in batch}))
