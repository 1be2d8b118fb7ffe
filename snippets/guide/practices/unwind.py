"""批量写入：唯一约束、UNWIND、托管事务，一批一个事务。"""

from collections.abc import Sequence
from typing import Any

from neo4j import AsyncManagedTransaction

from expect import expect
from graph import ConnectionManager

# --8<-- [start:shown]
CONSTRAINT = "CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE"
SAVE = """
UNWIND $items AS item
WITH item.id AS id, coalesce(item.properties, {}) AS properties
MERGE (e:Entity {id: id})
SET e += properties {.*, id: id}
RETURN count(*) AS saved
"""


async def save_batch(tx: AsyncManagedTransaction, items: Sequence[dict[str, Any]]) -> int:
    result = await tx.run(SAVE, items=items)
    saved: int = (await result.single(strict=True))["saved"]
    return saved


async def save_entities(manager: ConnectionManager, items: Sequence[dict[str, Any]], size: int = 1000) -> int:
    """写入或更新实体，返回写入的行数。

    :param items: 每项有 ``id``，可以有 ``properties``。
    :param size: 一批的行数；一批一个事务，中途失败时，前面的批已经提交。
    """
    saved = 0
    async with manager.session() as session:
        for start in range(0, len(items), size):
            saved += await session.execute_write(save_batch, items[start : start + size])
    return saved


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    await manager.driver.execute_query(CONSTRAINT)
    items: list[dict[str, Any]] = [
        {"id": 1, "properties": {"name": "Neo4j", "draft": True}},
        {"id": 2},
        {"id": 3, "properties": None},
        {"id": 4, "properties": {"id": 999, "name": "Bolt"}},
        {"id": 1, "properties": {"kind": "数据库", "draft": None}},
    ]
    expect("写入的行数", await save_entities(manager, items, size=2), 5)
    records = (await manager.driver.execute_query("MATCH (e:Entity) RETURN e ORDER BY e.id")).records
    for record in records:
        print(dict(sorted(record["e"].items())))
    expect("编号", [record["e"]["id"] for record in records], [1, 2, 3, 4])
