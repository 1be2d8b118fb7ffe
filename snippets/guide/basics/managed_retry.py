"""托管事务遇到死锁：归还连接，等一会儿，整个函数重来。"""

import asyncio
import logging

from neo4j import AsyncDriver, AsyncManagedTransaction

from expect import expect
from graph import ConnectionManager


async def in_use(manager: ConnectionManager) -> int:
    return (await manager.get_pool_stats()).in_use


# --8<-- [start:shown]
async def add_one(tx: AsyncManagedTransaction, name: str) -> None:
    result = await tx.run("MATCH (a:Account {name: $name}) SET a.balance = a.balance + 1", name=name)
    await result.consume()


async def deposit(manager: ConnectionManager, first_locked: asyncio.Event) -> int:
    """两个账户各加一，返回函数被调用的次数。"""
    calls = 0

    async def work(tx: AsyncManagedTransaction) -> None:
        nonlocal calls
        calls += 1
        await add_one(tx, "Ada")
        first_locked.set()
        print(f"第 {calls} 次调用，占用: {await in_use(manager)}")
        await add_one(tx, "Bob")

    async with manager.session() as session:
        await session.execute_write(work)
        print("提交之后，会话还开着，占用:", await in_use(manager))
    return calls


# --8<-- [end:shown]


async def main(manager: ConnectionManager, driver: AsyncDriver) -> None:
    logging.getLogger("neo4j").setLevel(logging.ERROR)  # 重试的日志里有随机的等待时间
    await driver.execute_query("UNWIND ['Ada', 'Bob'] AS name CREATE (:Account {name: name, balance: 0})")
    first_locked = asyncio.Event()
    async with driver.session() as session, await session.begin_transaction() as older:
        # 较早的事务锁住 Bob，再去要 Ada：与 deposit() 互相等待，服务器中止较晚的一个
        await (await older.run("MATCH (a:Account {name: 'Bob'}) SET a.balance = a.balance + 10")).consume()
        task = asyncio.create_task(deposit(manager, first_locked))
        await first_locked.wait()
        await (await older.run("MATCH (a:Account {name: 'Ada'}) SET a.balance = a.balance + 10")).consume()
    async with asyncio.timeout(10):
        while await in_use(manager):
            await asyncio.sleep(0.01)
    print("死锁之后，等待重试，占用:", await in_use(manager))
    expect("函数被调用的次数", await task, 2)
    balances = await driver.execute_query("MATCH (a:Account) RETURN a.name, a.balance ORDER BY a.name")
    expect("两个账户的余额", [record.values() for record in balances.records], [["Ada", 11], ["Bob", 11]])
