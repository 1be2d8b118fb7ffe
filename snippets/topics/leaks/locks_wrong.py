"""泄漏的事务握着锁：别的请求写同一个节点，等到超时。"""

import asyncio

from neo4j import Query

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def start_transfer(manager: ConnectionManager) -> None:
    session = await manager.get_session()
    tx = await session.begin_transaction(metadata={"route": "/transfer"})
    await tx.run("MATCH (a:Account {id: 1}) SET a.balance = a.balance - 10")
    # 没有 commit()，没有关闭，引用也丢了


async def deposit(manager: ConnectionManager) -> None:
    async with asyncio.timeout(0.5):
        await manager.driver.execute_query(Query("MATCH (a:Account {id: 1}) SET a.balance = a.balance + 1", timeout=5))


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    await manager.driver.execute_query("CREATE (:Account {id: 1, balance: 100})")
    await start_transfer(manager)
    try:
        await deposit(manager)
    except TimeoutError:
        print("存款: TimeoutError")
    records, _, _ = await manager.driver.execute_query("MATCH (a:Account) RETURN a.balance AS balance")
    expect("余额", records[0]["balance"], 101)
