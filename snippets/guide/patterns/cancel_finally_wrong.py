"""取消到来时查询还在跑：finally 里的 close() 要等它跑完。"""

import asyncio
import time

from neo4j import AsyncDriver

from expect import expect
from graph import ConnectionManager

BLOCKED = "SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Blocked' RETURN count(*) AS n"


# --8<-- [start:shown]
async def rename_and_embed(manager: ConnectionManager) -> list[float]:
    session = await manager.get_session()
    try:
        result = await session.run("MATCH (p:Person) SET p.name = 'Bob' RETURN p.name AS name")
        vector = await embed("Bob")  # 查询在服务器上跑着，取消到来时任务正等在这里
        await result.consume()
        return vector
    finally:
        await session.close()


# --8<-- [end:shown]


async def embed(text: str) -> list[float]:
    await asyncio.sleep(60)
    return [float(len(text))]


async def main(manager: ConnectionManager, driver: AsyncDriver) -> None:
    await driver.execute_query("CREATE (:Person {name: 'Ada'})")
    async with driver.session() as session, await session.begin_transaction() as blocker:
        # 锁住这个人，让查询停在服务器上，再放它走：这就是一个还要跑半秒的慢查询
        await (await blocker.run("MATCH (p:Person) SET p.locked = true")).consume()
        task = asyncio.create_task(rename_and_embed(manager))
        async with asyncio.timeout(10):
            while (await driver.execute_query(BLOCKED)).records[0]["n"] == 0:
                await asyncio.sleep(0.01)
        ended = asyncio.get_running_loop().create_future()
        task.add_done_callback(lambda _: ended.set_result(time.perf_counter()))
        cancelled_at = time.perf_counter()
        task.cancel()
        await asyncio.wait([task], timeout=0.5)
        if in_time := task.done():  # 连接断开了，等服务器发现
            async with asyncio.timeout(10):
                while (await driver.execute_query(BLOCKED)).records[0]["n"]:
                    await asyncio.sleep(0.01)
        await blocker.rollback()
        print(f"取消之后，任务过了 ≈ {await ended - cancelled_at:.2f} 秒才结束")
    expect("查询还在跑的半秒里，任务结束了", in_time, True)
    names = await driver.execute_query("MATCH (p:Person) RETURN p.name AS name")
    print("最后的名字:", names.records[0]["name"])
