"""团队约定不用 async with 时，脚本报告的就是这一行；它在服务器上没有害处。"""

import asyncio
from collections.abc import Awaitable

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def count(manager: ConnectionManager, answer: Awaitable[str]) -> tuple[int, str]:
    """一边让服务器更新计数器，一边等模型的回答。"""
    query = "MATCH (c:Counter) SET c.value = c.value + 1 RETURN c.value AS value"
    async with await manager.get_session() as session:  # NEO901
        result = await session.run(query)
        text = await answer
        record = await result.single(strict=True)
        return int(record["value"]), text


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    waiting = asyncio.Event()

    async def answer() -> str:
        waiting.set()
        await asyncio.Event().wait()
        return ""

    await manager.driver.execute_query("CREATE (:Counter {value: 0})")
    holder = await manager.get_session()
    try:
        lock = await holder.begin_transaction()
        await lock.run("MATCH (c:Counter) SET c.value = 0")  # 锁住计数器，更新就跑不完
        task = asyncio.create_task(count(manager, answer()))
        await waiting.wait()
        task.cancel()
        await asyncio.wait({task}, timeout=0.5)
        expect("取消之后 0.5 秒内结束", task.done(), wanted=True)
    finally:
        await holder.close()
    await asyncio.wait({task})
