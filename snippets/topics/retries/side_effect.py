"""提交之后再发通知：重试几次都只发一遍。"""

import logging

from neo4j import AsyncManagedTransaction, unit_of_work

from expect import expect
from graph import ConnectionManager

sent: list[str] = []
calls: list[str] = []


# --8<-- [start:shown]
async def publish(manager: ConnectionManager, document: str) -> None:
    @unit_of_work(metadata={"job": "publish"})
    async def work(tx: AsyncManagedTransaction) -> None:
        await (await tx.run("MERGE (d:Document {id: $id}) SET d.published = true", id=document)).consume()
        await connection_breaks_once(manager)
        await (await tx.run("MERGE (t:Topic {name: '新发布'}) SET t.latest = $id", id=document)).consume()

    async with manager.session() as session:
        await session.execute_write(work)
    await notify(f"{document} 已发布")  # 已经提交


# --8<-- [end:shown]


async def notify(message: str) -> None:
    sent.append(message)


async def connection_breaks_once(manager: ConnectionManager) -> None:
    """第一次调用时，从服务器上杀掉事务的连接。"""
    calls.append("work")
    if len(calls) == 1:
        records, _, _ = await manager.driver.execute_query("SHOW TRANSACTIONS YIELD connectionId, metaData")
        connection = next(record["connectionId"] for record in records if record["metaData"].get("job") == "publish")
        await manager.driver.execute_query("CALL dbms.killConnection($id)", id=connection)


async def main(manager: ConnectionManager) -> None:
    logging.getLogger("neo4j").setLevel(logging.CRITICAL)  # 重试的日志里有随机的等待时间
    await publish(manager, "手册")
    expect("事务函数调用的次数", len(calls), 2)
    expect("发出的通知", sent, ["手册 已发布"])
