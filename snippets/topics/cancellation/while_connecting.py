"""现象：取消落在建立连接的途中，套接字没有关闭，等垃圾回收。"""

import asyncio
import gc
import warnings
from typing import Any

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def ping(manager: ConnectionManager) -> None:
    async with manager.session() as session:
        await (await session.run("RETURN 1")).consume()


async def cancel_after(turns: int, manager: ConnectionManager) -> None:
    """十个任务各要一个新连接；事件循环转 turns 圈之后全部取消。"""
    tasks = [asyncio.create_task(ping(manager)) for _ in range(10)]
    for _ in range(turns):
        await asyncio.sleep(0)
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)


# --8<-- [end:shown]


async def main(server: Any) -> None:
    in_use = 0
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        for turns in range(12):
            async with ConnectionManager(server.uri, server.auth, max_connection_pool_size=10) as manager:
                await cancel_after(turns, manager)
                in_use += manager.pool_stats.in_use
            gc.collect()
    sockets = sum("unclosed <socket.socket" in str(warning.message) for warning in caught)
    sessions = sum("AsyncSession" in str(warning.message) for warning in caught)
    print("取消了 120 个任务，没有关闭的套接字:", "有" if sockets else "没有")
    expect("没有关闭的会话", sessions, 0)
    expect("占用中的连接", in_use, 0)
