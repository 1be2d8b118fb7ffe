"""有唯一约束：后来的 MERGE 等前一个事务提交，再找到同一个节点。"""

import asyncio

from neo4j import AsyncTransaction

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def merge_entity(tx: AsyncTransaction) -> None:
    await (await tx.run("MERGE (e:Entity {id: 1})")).consume()


async def save_at_the_same_time(manager: ConnectionManager) -> None:
    await manager.driver.execute_query("CREATE CONSTRAINT FOR (e:Entity) REQUIRE e.id IS UNIQUE")
    async with (
        manager.session() as first,
        manager.session() as second,
        await first.begin_transaction() as tx1,
        await second.begin_transaction() as tx2,
    ):
        await merge_entity(tx1)
        waiting = asyncio.create_task(merge_entity(tx2))  # 等 tx1 的锁
        await wait_until_blocked(manager)
        await tx1.commit()
        await waiting


# --8<-- [end:shown]


async def wait_until_blocked(manager: ConnectionManager) -> None:
    """等到服务器上有一个查询在等锁。"""
    query = "SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Blocked' RETURN status"
    async with asyncio.timeout(10):
        while not (await manager.driver.execute_query(query)).records:
            await asyncio.sleep(0.01)


async def main(manager: ConnectionManager) -> None:
    await save_at_the_same_time(manager)
    records = (await manager.driver.execute_query("MATCH (e:Entity {id: 1}) RETURN count(e) AS n")).records
    expect("编号 1 的节点", records[0]["n"], 1)
