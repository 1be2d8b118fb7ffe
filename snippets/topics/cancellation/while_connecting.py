"""现象：取消落在建立连接的途中，套接字没有关闭，等垃圾回收。"""

import asyncio
import gc
import logging
import warnings

from expect import expect
from full_backlog import full_backlog
from graph import ConnectionManager


# --8<-- [start:shown]
async def ping(manager: ConnectionManager) -> None:
    async with manager.session() as session:
        await (await session.run("RETURN 1")).consume()


async def cancel_while_connecting(manager: ConnectionManager, connecting: asyncio.Semaphore) -> None:
    """十个任务各要一个新连接；都在等 TCP 连上的时候，全部取消。"""
    tasks = [asyncio.create_task(ping(manager)) for _ in range(10)]
    for _ in tasks:
        await connecting.acquire()
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)


# --8<-- [end:shown]


class Connecting(logging.Handler):
    """驱动开始连一个地址时，日志里有一条 ``C: <OPEN>``。"""

    def __init__(self, count: asyncio.Semaphore) -> None:
        super().__init__()
        self.count = count

    def emit(self, record: logging.LogRecord) -> None:
        if "C: <OPEN>" in record.msg:
            self.count.release()


async def main() -> None:
    count = asyncio.Semaphore(0)
    driver_log, connecting = logging.getLogger("neo4j.io"), Connecting(count)
    level, propagate = driver_log.level, driver_log.propagate
    driver_log.addHandler(connecting)
    driver_log.setLevel(logging.DEBUG)
    driver_log.propagate = False  # 只数，不展示
    try:
        with full_backlog() as uri, warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            async with ConnectionManager(uri, ("neo4j", "")) as manager:
                await cancel_while_connecting(manager, count)
                in_use = manager.pool_stats.in_use
            gc.collect()
    finally:
        driver_log.removeHandler(connecting)
        driver_log.setLevel(level)
        driver_log.propagate = propagate
    sockets = sum("unclosed <socket.socket" in str(warning.message) for warning in caught)
    sessions = sum("AsyncSession" in str(warning.message) for warning in caught)
    print("取消了 10 个任务，没有关闭的套接字:", sockets)
    expect("没有关闭的会话", sessions, 0)
    expect("占用中的连接", in_use, 0)
