"""推荐的写法：UNWIND，一批一次往返，托管事务负责重试。"""

from typing import Any

from neo4j import AsyncManagedTransaction

from expect import expect
from graph import ConnectionManager

# --8<-- [start:shown]
MERGE_ALL = """
UNWIND $rows AS row
MERGE (e:Entity {id: row.id})
SET e += coalesce(row.properties, {})
"""


async def write_batches(manager: ConnectionManager, rows: list[dict[str, Any]], size: int = 1000) -> None:
    async def work(tx: AsyncManagedTransaction, batch: list[dict[str, Any]]) -> None:
        result = await tx.run(MERGE_ALL, rows=batch)
        await result.consume()

    async with manager.session() as session:
        for start in range(0, len(rows), size):
            await session.execute_write(work, rows[start : start + size])


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    await manager.driver.execute_query("CREATE CONSTRAINT entity_id FOR (e:Entity) REQUIRE e.id IS UNIQUE")
    rows = [{"id": number, "properties": {"name": f"实体 {number}"}} for number in range(2500)]
    await write_batches(manager, rows)
    records, _, _ = await manager.driver.execute_query("MATCH (e:Entity) RETURN count(e) AS n")
    expect("写入的节点", records[0]["n"], 2500)
