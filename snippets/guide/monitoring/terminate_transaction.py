"""找出谁在等、谁占着锁，结束占着锁的那个事务。"""

import asyncio

from neo4j import AsyncDriver

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def open_transactions(driver: AsyncDriver) -> list[dict[str, object]]:
    """服务器上正开着的事务；currentQuery 为空表示两条查询之间。"""
    records, _, _ = await driver.execute_query("""
        SHOW TRANSACTIONS
        YIELD transactionId, currentQuery, status, elapsedTime, activeLockCount
        WHERE NOT currentQuery STARTS WITH 'SHOW TRANSACTIONS'
        RETURN transactionId, currentQuery, status, elapsedTime, activeLockCount
        ORDER BY elapsedTime DESC
    """)
    return [record.data() for record in records]


async def terminate(driver: AsyncDriver, transaction_id: str) -> str:
    async with driver.session() as session:
        result = await session.run("TERMINATE TRANSACTIONS $id YIELD message", id=transaction_id)
        record = await result.single(strict=True)
    return str(record["message"])


# --8<-- [end:shown]


async def main(manager: ConnectionManager, driver: AsyncDriver) -> None:
    await driver.execute_query("CREATE (:Account {id: 'A', balance: 0})")
    session = await manager.get_session()
    try:
        tx = await session.begin_transaction()  # 忘了结束的事务
        await (await tx.run("MATCH (a:Account) SET a.balance = 1")).consume()
        waiting = asyncio.create_task(manager.driver.execute_query("MATCH (a:Account) SET a.balance = 2"))
        async with asyncio.timeout(10):
            while not any(str(row["status"]).startswith("Blocked") for row in await open_transactions(driver)):
                await asyncio.sleep(0.01)
        holder = next(row for row in await open_transactions(driver) if row["currentQuery"] == "")
        for row in await open_transactions(driver):
            if row["activeLockCount"]:
                print(f"{row['transactionId']} | {row['status']} | {row['currentQuery']!r}")
        print("结束它:", await terminate(driver, str(holder["transactionId"])))
        await waiting
    finally:
        await session.close()
    records, _, _ = await driver.execute_query("MATCH (a:Account) RETURN a.balance AS balance")
    expect("等着的写入完成了，余额", records[0]["balance"], 2)
