"""gather：一个任务失败，其余的查询在服务器上接着跑。"""

import asyncio

from expect import expect

from graph import ConnectionManager

LONG = "UNWIND range(1, 3000000000) AS n RETURN count(n) AS total"


# --8<-- [start:shown]
async def answer(manager: ConnectionManager) -> None:
    await asyncio.gather(
        manager.driver.execute_query(LONG),
        manager.driver.execute_query(LONG),
        embed("问题"),  # 抛 ValueError
    )


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
    before = asyncio.all_tasks()
    try:
        await answer(manager)
    except ValueError as error:
        print(f"ValueError: {error}")
    await asyncio.sleep(0.3)
    expect("0.3 秒后服务器上还在跑的查询", await running(manager), 0)
    expect("占用中的连接", manager.pool_stats.in_use, 0)
    siblings = asyncio.all_tasks() - before
    for task in siblings:
        task.cancel()
    await asyncio.wait(siblings)
