"""原文的计数器：等锁时被取消，少减一次。"""

import asyncio

from neo4j import AsyncDriver

from expect import expect


# --8<-- [start:shown]
class SessionMonitor:
    def __init__(self):
        self._active_sessions = 0
        self._lock = asyncio.Lock()

    async def session_created(self):
        async with self._lock:
            self._active_sessions += 1

    async def session_closed(self):
        async with self._lock:
            self._active_sessions -= 1


async def work(driver: AsyncDriver, monitor: SessionMonitor):
    session = driver.session()
    await monitor.session_created()
    try:
        await (await session.run("RETURN 1")).consume()
    finally:
        await session.close()
        await monitor.session_closed()


# --8<-- [end:shown]


async def main(driver: AsyncDriver) -> None:
    monitor = SessionMonitor()
    task = asyncio.create_task(work(driver, monitor))
    while monitor._active_sessions == 0:
        await asyncio.sleep(0)
    async with monitor._lock:  # 另一个任务正拿着锁
        while not monitor._lock._waiters:
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait([task])
    expect("会话都关闭了，活跃的会话", monitor._active_sessions, 0)
