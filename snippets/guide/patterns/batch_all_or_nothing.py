"""要么全写入，要么全不写：所有批放进同一个事务。"""

from typing import Any

from neo4j import AsyncDriver, AsyncManagedTransaction
from neo4j.exceptions import ClientError

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def create_all(tx: AsyncManagedTransaction, items: list[dict[str, Any]], size: int) -> None:
    for start in range(0, len(items), size):
        result = await tx.run(
            "UNWIND $items AS item CREATE (:Entity {id: item.id, weight: 60 / item.count})",
            items=items[start : start + size],
        )
        await result.consume()


async def import_entities(manager: ConnectionManager, items: list[dict[str, Any]]) -> None:
    async with manager.session() as session:
        await session.execute_write(create_all, items, size=1_000)


# --8<-- [end:shown]


async def main(manager: ConnectionManager, driver: AsyncDriver) -> None:
    items = [{"id": number, "count": 1} for number in range(2_500)] + [{"id": 2_500, "count": 0}]
    try:
        await import_entities(manager, items)
    except ClientError as error:
        print(f"第三批失败: {error.code}")
    records, _, _ = await driver.execute_query("MATCH (e:Entity) RETURN count(e) AS nodes")
    expect("写入的节点", records[0]["nodes"], 0)
