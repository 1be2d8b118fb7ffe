"""没有唯一约束：两个事务同时 MERGE 同一编号，得到两个节点。"""

from neo4j import AsyncTransaction

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def merge_entity(tx: AsyncTransaction) -> None:
    await (await tx.run("MERGE (e:Entity {id: 1})")).consume()


async def save_at_the_same_time(manager: ConnectionManager) -> None:
    async with (
        manager.session() as first,
        manager.session() as second,
        await first.begin_transaction() as tx1,
        await second.begin_transaction() as tx2,
    ):
        await merge_entity(tx1)  # 两个事务都还没有提交，
        await merge_entity(tx2)  # 谁也看不见对方的节点


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    await save_at_the_same_time(manager)
    records = (await manager.driver.execute_query("MATCH (e:Entity {id: 1}) RETURN count(e) AS n")).records
    expect("编号 1 的节点", records[0]["n"], 1)
