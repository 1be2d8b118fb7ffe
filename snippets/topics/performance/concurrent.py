"""并发地逐条写入：同时打开的会话不超过 limit 个，往返重叠了，次数没有少。"""

import asyncio
from typing import Any

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def write_concurrently(manager: ConnectionManager, rows: list[dict[str, Any]], limit: int) -> None:
    free = asyncio.Semaphore(limit)

    async def write(row: dict[str, Any]) -> None:
        async with free, manager.session() as session:
            result = await session.run("MERGE (e:Entity {id: $id}) SET e += $properties", row)
            await result.consume()

    async with asyncio.TaskGroup() as group:
        for row in rows:
            group.create_task(write(row))


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    await manager.driver.execute_query("CREATE CONSTRAINT entity_id FOR (e:Entity) REQUIRE e.id IS UNIQUE")
    rows = [{"id": number, "properties": {"name": f"实体 {number}"}} for number in range(200)]
    await write_concurrently(manager, rows, limit=10)
    records, _, _ = await manager.driver.execute_query("MATCH (e:Entity) RETURN count(e) AS n")
    expect("写入的节点", records[0]["n"], 200)
