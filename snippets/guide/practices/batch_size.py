"""每批多少行：从一行一批到一千行一批，各要多久。"""

import time
from typing import Any

from neo4j import AsyncManagedTransaction

from expect import expect
from graph import ConnectionManager

SAVE = "UNWIND $items AS item MERGE (e:Entity {id: item.id}) SET e += coalesce(item.properties, {})"
ITEMS = [{"id": number, "properties": {"name": f"实体 {number}", "rank": number}} for number in range(1000)]


# --8<-- [start:shown]
async def save_batch(tx: AsyncManagedTransaction, items: list[dict[str, Any]]) -> None:
    await (await tx.run(SAVE, items=items)).consume()


async def rows_per_second(manager: ConnectionManager, size: int, rows: int) -> float:
    """每批 size 行，写 rows 行。"""
    items = ITEMS[:rows]
    started = time.perf_counter()
    async with manager.session() as session:
        for start in range(0, rows, size):
            await session.execute_write(save_batch, items[start : start + size])
    return rows / (time.perf_counter() - started)


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    query = manager.driver.execute_query
    await query("CREATE CONSTRAINT FOR (e:Entity) REQUIRE e.id IS UNIQUE")
    await query(SAVE, items=ITEMS)  # 先让服务器编译查询
    speed = {}
    for size, rows in ((1, 50), (10, 200), (100, 500), (1000, 1000)):
        await query("MATCH (e:Entity) DETACH DELETE e")
        speed[size] = await rows_per_second(manager, size, rows)
        print(f"每批 {size} 行: ≈ {speed[size]:.0f} 行/秒，≈ {speed[size] / speed[1]:.0f} 倍")
    expect("每批 1000 行比一行一批快 5 倍以上", speed[1000] > 5 * speed[1], True)
    expect("每批 100 行比 10 行快", speed[100] > speed[10], True)
