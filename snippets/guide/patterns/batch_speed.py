"""同样的一百项，两种写法各要多久。"""

import time
from collections.abc import Awaitable, Callable

from neo4j import AsyncDriver

from expect import expect
from graph import ConnectionManager

ITEMS = [{"id": number, "name": f"实体 {number}"} for number in range(100)]


# --8<-- [start:shown]
async def per_item(manager: ConnectionManager) -> None:
    async with manager.session() as session:
        for item in ITEMS:
            result = await session.run("MERGE (e:Entity {id: $id}) SET e.name = $name", item)  # noqa: NEO501
            await result.consume()


async def unwind(manager: ConnectionManager) -> None:
    await manager.driver.execute_query(
        "UNWIND $items AS item MERGE (e:Entity {id: item.id}) SET e.name = item.name", items=ITEMS
    )


# --8<-- [end:shown]


async def seconds(driver: AsyncDriver, write: Callable[[], Awaitable[None]]) -> float:
    """空库上写一遍的秒数。"""
    await driver.execute_query("MATCH (e:Entity) DELETE e")
    started = time.perf_counter()
    await write()
    return time.perf_counter() - started


async def main(manager: ConnectionManager, driver: AsyncDriver) -> None:
    await driver.execute_query("CREATE CONSTRAINT entity_id FOR (e:Entity) REQUIRE e.id IS UNIQUE")
    await unwind(manager)  # 先让服务器编译查询、建好连接
    slow = await seconds(driver, lambda: per_item(manager))
    fast = min([await seconds(driver, lambda: unwind(manager)) for _ in range(3)])
    records, _, _ = await driver.execute_query("MATCH (e:Entity) RETURN count(e) AS nodes")
    expect("写入的节点", records[0]["nodes"], len(ITEMS))
    print(f"一项一条查询 ≈ {slow * 1e3:.0f} 毫秒")
    print(f"UNWIND 一条查询 ≈ {fast * 1e3:.0f} 毫秒")
    print(f"相差 ≈ {slow / fast:.0f} 倍")
    expect("相差五倍以上", slow > 5 * fast, True)
