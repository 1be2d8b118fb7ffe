"""查询跑到一半，任务被取消：连接断开，服务器上的事务结束。"""

import asyncio

from neo4j import AsyncDriver

from expect import expect
from graph import ConnectionManager

WAITING = "SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Blocked' RETURN count(*) AS waiting"


# --8<-- [start:shown]
async def rename(manager: ConnectionManager) -> str:
    async with manager.session() as session:
        result = await session.run("MATCH (p:Person) SET p.name = 'Bob' RETURN p.name AS name")
        record = await result.single(strict=True)  # 取消时正等在这里
        return str(record["name"])


async def cancel_it(manager: ConnectionManager, task: "asyncio.Task[str]") -> None:
    print("取消之前，占用:", (await manager.get_pool_stats()).in_use)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("任务以 CancelledError 结束")
    print("取消之后，占用:", (await manager.get_pool_stats()).in_use)


# --8<-- [end:shown]


async def wait_until_waiting(driver: AsyncDriver, count: int) -> None:
    """等到服务器上正好有 count 个查询在等锁。"""
    async with asyncio.timeout(10):
        while (await driver.execute_query(WAITING)).records[0]["waiting"] != count:
            await asyncio.sleep(0.01)


async def main(manager: ConnectionManager, driver: AsyncDriver) -> None:
    await driver.execute_query("CREATE (:Person {name: 'Ada'})")
    async with driver.session() as session, await session.begin_transaction() as blocker:
        # 锁住这个人，让查询停在服务器上；它要跑多久由这里决定
        await (await blocker.run("MATCH (p:Person) SET p.locked = true")).consume()
        task = asyncio.create_task(rename(manager))
        await wait_until_waiting(driver, 1)
        await cancel_it(manager, task)
        await wait_until_waiting(driver, 0)
        print("服务器上等锁的查询: 0")
        await blocker.rollback()
    names = await driver.execute_query("MATCH (p:Person) RETURN p.name AS name")
    expect("名字没有改", names.records[0]["name"], "Ada")
