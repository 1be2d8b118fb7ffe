"""CALL … IN TRANSACTIONS 放进托管事务：服务器拒绝。"""

from typing import Any

from expect import expect
from graph import ConnectionManager
from neo4j import AsyncManagedTransaction

IN_TRANSACTIONS = """
UNWIND $rows AS row
CALL (row) {
  MERGE (e:Entity {id: row.id})
} IN TRANSACTIONS OF 1000 ROWS
"""


# --8<-- [start:shown]
async def write_in_managed_transaction(manager: ConnectionManager, rows: list[dict[str, Any]]) -> None:
    async def work(tx: AsyncManagedTransaction) -> None:
        result = await tx.run(IN_TRANSACTIONS, rows=rows)
        await result.consume()

    async with manager.session() as session:
        await session.execute_write(work)


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    await write_in_managed_transaction(manager, [{"id": 1}])
    expect("到不了这里", actual=True, wanted=False)
