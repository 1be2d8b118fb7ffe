"""一个任务一个会话，共用一个驱动：每个任务都读到自己的记录。"""

import asyncio

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def read_three(manager: ConnectionManager) -> int:
    async with manager.session() as session:
        result = await session.run("UNWIND range(1, 3) AS n RETURN n")
        return len([record async for record in result])


async def read_many(manager: ConnectionManager, tasks: int) -> list[int]:
    return await asyncio.gather(*(read_three(manager) for _ in range(tasks)))


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    rounds = [await read_many(manager, 2) for _ in range(30)]
    expect("30 轮里读到 3 条和 3 条的", rounds.count([3, 3]), 30)
    expect("20 个任务一起", set(await read_many(manager, 20)), {3})
