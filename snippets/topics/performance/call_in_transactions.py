"""CALL … IN TRANSACTIONS：一次往返，由服务器分批提交；只能用 session.run。"""

from typing import Any

from expect import expect
from graph import ConnectionManager

# --8<-- [start:shown]
IN_TRANSACTIONS = """
UNWIND $rows AS row
CALL (row) {
  MERGE (e:Entity {id: row.id})
  SET e += coalesce(row.properties, {})
} IN TRANSACTIONS OF 1000 ROWS
"""


async def write_in_server_batches(manager: ConnectionManager, rows: list[dict[str, Any]]) -> None:
    async with manager.session() as session:
        result = await session.run(IN_TRANSACTIONS, rows=rows)
        await result.consume()


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    await manager.driver.execute_query("CREATE CONSTRAINT entity_id FOR (e:Entity) REQUIRE e.id IS UNIQUE")
    rows = [{"id": number, "properties": {"name": f"实体 {number}"}} for number in range(2500)]
    await write_in_server_batches(manager, rows)
    records, _, _ = await manager.driver.execute_query("MATCH (e:Entity) RETURN count(e) AS n")
    expect("写入的节点", records[0]["n"], 2500)
