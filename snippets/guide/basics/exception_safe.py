"""三种离开方式：return、异常、取消。async with 都会关闭会话、归还连接。"""

import asyncio

from neo4j import AsyncSession

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def leave_half_read(
    manager: ConnectionManager, way: str, seen: list[AsyncSession], started: asyncio.Event
) -> None:
    """读到第一条记录就离开，结果里还有四千九百九十九条。"""
    async with manager.session() as session:
        seen.append(session)
        async for _ in await session.run("UNWIND range(1, 5000) AS id RETURN id"):
            started.set()
            if way == "return":
                return
            if way == "raise":
                raise ValueError("第一条记录不合格")
            await asyncio.sleep(60)  # 等着被取消  # noqa: NEO403


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    for way in ("return", "raise", "cancel"):
        seen: list[AsyncSession] = []
        started = asyncio.Event()
        task = asyncio.create_task(leave_half_read(manager, way, seen, started))
        await started.wait()
        if way == "cancel":
            task.cancel()
        await asyncio.wait([task])
        outcome = "CancelledError" if task.cancelled() else repr(task.exception())
        print(f"{way}，调用者得到的异常: {outcome}")
        stats = await manager.get_pool_stats()
        expect(f"{way}，会话已关闭、占用的连接", (seen[0].closed(), stats.in_use), (True, 0))
