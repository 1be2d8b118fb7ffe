"""逐条写入：原文 2.3 的写法，一条一次往返，也一条一次提交。"""

from typing import Any

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def write_each(manager: ConnectionManager, rows: list[dict[str, Any]]) -> None:
    async with manager.session() as session:
        for row in rows:
            result = await session.run("MERGE (e:Entity {id: $id}) SET e += $properties", row)  # noqa: NEO501
            await result.consume()


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    await manager.driver.execute_query("CREATE CONSTRAINT entity_id FOR (e:Entity) REQUIRE e.id IS UNIQUE")
    await write_each(manager, [{"id": number, "properties": {"name": f"实体 {number}"}} for number in range(200)])
    records, _, _ = await manager.driver.execute_query("MATCH (e:Entity) RETURN count(e) AS n")
    expect("写入的节点", records[0]["n"], 200)
