"""一个事务里逐条写入：省下提交，省不下往返。"""

from typing import Any

from neo4j import AsyncManagedTransaction

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def write_in_one_transaction(manager: ConnectionManager, rows: list[dict[str, Any]]) -> None:
    async def work(tx: AsyncManagedTransaction) -> None:
        for row in rows:
            result = await tx.run("MERGE (e:Entity {id: $id}) SET e += $properties", row)  # noqa: NEO501
            await result.consume()

    async with manager.session() as session:
        await session.execute_write(work)


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    await manager.driver.execute_query("CREATE CONSTRAINT entity_id FOR (e:Entity) REQUIRE e.id IS UNIQUE")
    rows = [{"id": number, "properties": {"name": f"实体 {number}"}} for number in range(200)]
    await write_in_one_transaction(manager, rows)
    records, _, _ = await manager.driver.execute_query("MATCH (e:Entity) RETURN count(e) AS n")
    expect("写入的节点", records[0]["n"], 200)
