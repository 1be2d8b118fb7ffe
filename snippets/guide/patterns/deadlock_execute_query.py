"""死锁时 execute_query() 自动重试。"""

import asyncio
import logging

from neo4j import AsyncDriver

from expect import expect
from graph import ConnectionManager

BLOCKED = "SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Blocked' RETURN count(*) AS n"


# --8<-- [start:shown]
async def deposit(manager: ConnectionManager) -> None:
    await manager.driver.execute_query(
        "UNWIND ['Ada', 'Bob'] AS name MATCH (a:Account {name: name}) SET a.balance = a.balance + 1"
    )


# --8<-- [end:shown]


async def main(manager: ConnectionManager, driver: AsyncDriver) -> None:
    logging.getLogger("neo4j").setLevel(logging.ERROR)  # 重试的日志里有随机的等待时间
    await driver.execute_query("UNWIND ['Ada', 'Bob'] AS name CREATE (:Account {name: name, balance: 0})")
    async with driver.session() as session, await session.begin_transaction() as older:
        # 较早的事务锁住 Bob，再去要 Ada：与 deposit() 互相等待，服务器中止较晚的一个
        await (await older.run("MATCH (a:Account {name: 'Bob'}) SET a.balance = a.balance + 10")).consume()
        task = asyncio.create_task(deposit(manager))
        async with asyncio.timeout(10):
            while (await driver.execute_query(BLOCKED)).records[0]["n"] == 0:
                await asyncio.sleep(0.01)
        await (await older.run("MATCH (a:Account {name: 'Ada'}) SET a.balance = a.balance + 10")).consume()
    await task
    balances = await driver.execute_query("MATCH (a:Account) RETURN a.name, a.balance ORDER BY a.name")
    expect("两个账户的余额", [record.values() for record in balances.records], [["Ada", 11], ["Bob", 11]])
