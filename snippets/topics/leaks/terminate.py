"""在服务器上找出开得太久的事务，终止它，锁就放开。"""

import asyncio
from typing import Any

from neo4j import AsyncSession

from expect import expect
from graph import ConnectionManager

held: list[AsyncSession] = []


# --8<-- [start:shown]
async def idle_transactions(manager: ConnectionManager, seconds: float) -> list[dict[str, Any]]:
    """开了超过 ``seconds`` 秒、握着锁、此刻又没有在跑查询的事务。"""
    records, _, _ = await manager.driver.execute_query(
        """
        SHOW TRANSACTIONS
        YIELD transactionId, metaData, elapsedTime, activeLockCount, currentQuery
        WHERE elapsedTime.milliseconds > $milliseconds AND activeLockCount > 0 AND currentQuery = ''
        RETURN transactionId, metaData.route AS route, activeLockCount > 0 AS holds_locks
        """,
        milliseconds=int(seconds * 1000),
    )
    return [record.data() for record in records]


async def terminate(manager: ConnectionManager, transaction_id: str) -> str:
    records, _, _ = await manager.driver.execute_query(
        "TERMINATE TRANSACTION $id YIELD message RETURN message", id=transaction_id
    )
    return str(records[0]["message"])


# --8<-- [end:shown]


async def leak(manager: ConnectionManager) -> None:
    session = await manager.get_session()
    tx = await session.begin_transaction(metadata={"route": "/transfer"})
    await (await tx.run("MATCH (a:Account {id: 1}) SET a.balance = 90")).consume()
    held.append(session)


async def main(manager: ConnectionManager) -> None:
    await manager.driver.execute_query("CREATE (:Account {id: 1, balance: 100})")
    await leak(manager)
    await asyncio.sleep(0.2)
    idle = await idle_transactions(manager, 0.1)
    print(f"闲着的事务: {idle}")
    print(f"终止: {await terminate(manager, idle[0]['transactionId'])}")
    records, _, _ = await manager.driver.execute_query(
        "MATCH (a:Account {id: 1}) SET a.balance = a.balance + 1 RETURN a.balance AS balance"
    )
    expect("锁放开了，扣款回滚，存款成功，余额", records[0]["balance"], 101)
    expect("泄漏的一方，连接还占着", manager.pool_stats.in_use, 1)
    session = held.pop()
    session.cancel()
    await session.close()
