"""取消还没有提交的写入：一个节点也没有留下。"""

import asyncio

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def create_chunks(manager: ConnectionManager) -> None:
    async with manager.session() as session:
        result = await session.run("UNWIND range(1, 2000000) AS id CREATE (:Chunk {id: id})")
        await result.consume()


# --8<-- [end:shown]


async def open_writes(manager: ConnectionManager) -> int:
    records, _, _ = await manager.driver.execute_query(
        "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'CREATE (:Chunk' "
        "AND NOT currentQuery STARTS WITH 'SHOW' RETURN count(*) AS n"
    )
    return int(records[0]["n"])


async def main(manager: ConnectionManager) -> None:
    await manager.driver.verify_connectivity()
    task = asyncio.create_task(create_chunks(manager))
    async with asyncio.timeout(10):
        while not await open_writes(manager):
            await asyncio.sleep(0.01)
        task.cancel()
        await asyncio.wait([task])
        expect("任务被取消", task.cancelled(), True)
        while await open_writes(manager):
            await asyncio.sleep(0.01)
    records, _, _ = await manager.driver.execute_query("MATCH (n) RETURN count(n) AS n")
    expect("留下的节点", records[0]["n"], 0)
