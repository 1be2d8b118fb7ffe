"""批量写入：UNWIND，一批一个托管事务。"""

from typing import Any

from neo4j import AsyncDriver, AsyncManagedTransaction
from neo4j.exceptions import ClientError

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def create_entities(tx: AsyncManagedTransaction, items: list[dict[str, Any]]) -> int:
    result = await tx.run("UNWIND $items AS item CREATE (:Entity {id: item.id, weight: 60 / item.count})", items=items)
    summary = await result.consume()
    return summary.counters.nodes_created


async def batch_operation(manager: ConnectionManager, items: list[dict[str, Any]], size: int = 1_000) -> int:
    """每 size 项一个事务，返回写入的节点数。某一批失败时，它之前的批已经提交。"""
    created = 0
    async with manager.session() as session:
        for start in range(0, len(items), size):
            created += await session.execute_write(create_entities, items[start : start + size])
    return created


# --8<-- [end:shown]


async def main(manager: ConnectionManager, driver: AsyncDriver) -> None:
    good = [{"id": number, "count": 1} for number in range(10, 2_510)]
    expect("三批写入的节点", await batch_operation(manager, good), 2_500)
    bad = [{"id": 1, "count": 2}, {"id": 2, "count": 3}, {"id": 3, "count": 0}, {"id": 4, "count": 5}]
    try:
        await batch_operation(manager, bad)
    except ClientError as error:
        print(f"第三项失败: {error.code}")
    records, _, _ = await driver.execute_query("MATCH (e:Entity) WHERE e.id < 10 RETURN e.id AS id")
    expect("失败之后，这一批留下的 id", [record["id"] for record in records], [])
