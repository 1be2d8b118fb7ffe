"""async with：每条路都关闭会话、归还连接。"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import LiteralString

from neo4j import AsyncResult, AsyncSession

from graph import ConnectionManager

Work = Callable[[AsyncResult], Awaitable[list[int]]]


# --8<-- [start:shown]
async def proper_close(manager: ConnectionManager, query: LiteralString, work: Work) -> list[int]:
    async with manager.session() as session:
        result = await session.run(query)
        return await work(result)  # 在会话里读完；无论怎样离开，会话都会关闭


# --8<-- [end:shown]


async def read(result: AsyncResult) -> list[int]:
    return [record["number"] async for record in result]


async def read_strictly(result: AsyncResult) -> list[int]:
    async for record in result:
        if record["number"] == 1:
            raise ValueError("第一条记录不合格")
    return []


async def wait_for_llm(result: AsyncResult) -> list[int]:
    waiting_for_llm.set()
    await asyncio.sleep(60)
    return await read(result)


waiting_for_llm = asyncio.Event()
GOOD = "UNWIND range(1, 2000) AS number RETURN number"
PATHS: list[tuple[str, LiteralString, Work]] = [
    ("成功", GOOD, read),
    ("查询失败", "RETURN 1/0 AS number", read),
    ("处理结果时出错", GOOD, read_strictly),
    ("等 LLM 时被取消", GOOD, wait_for_llm),
]


async def main(manager: ConnectionManager) -> None:
    async def in_use() -> int:
        return (await manager.get_pool_stats()).in_use

    kept: list[AsyncSession | None] = []  # 留住没关的会话，数目不随垃圾回收变化
    for name, query, work in PATHS:
        before = await in_use()
        task = asyncio.create_task(proper_close(manager, query, work))
        if work is wait_for_llm:
            await waiting_for_llm.wait()
            task.cancel()
        (outcome,) = await asyncio.gather(task, return_exceptions=True)
        ending = type(outcome).__name__ if isinstance(outcome, BaseException) else f"返回 {len(outcome)} 个数"
        unclosed = [held.session() for held in manager.monitor.active_sessions() if held.session() not in kept]
        kept += unclosed
        print(f"{name}（{ending}）: 没关闭的会话 {len(unclosed)}，占用的连接 {await in_use() - before}")
