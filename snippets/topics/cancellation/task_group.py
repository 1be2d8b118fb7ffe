"""TaskGroup：一个任务失败，其余的被取消，服务器上的查询随即结束。"""

import asyncio

from expect import expect
from graph import ConnectionManager

LONG = "UNWIND range(1, 3000000000) AS n RETURN count(n) AS total"


# --8<-- [start:shown]
async def answer(manager: ConnectionManager) -> None:
    async with asyncio.TaskGroup() as group:
        group.create_task(manager.driver.execute_query(LONG))
        group.create_task(manager.driver.execute_query(LONG))
        group.create_task(embed("问题"))  # 抛 ValueError


# --8<-- [end:shown]


async def embed(text: str) -> None:
    await asyncio.sleep(0.5)
    raise ValueError(f"嵌入失败：{text}")


async def running(manager: ConnectionManager) -> int:
    records, _, _ = await manager.driver.execute_query(
        "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery = $query RETURN count(*) AS n", query=LONG
    )
    return int(records[0]["n"])


async def main(manager: ConnectionManager) -> None:
    try:
        await answer(manager)
    except* ValueError as group:
        print(f"ValueError: {group.exceptions[0]}")
    await asyncio.sleep(0.3)
    expect("0.3 秒后服务器上还在跑的查询", await running(manager), 0)
    expect("占用中的连接", manager.pool_stats.in_use, 0)
