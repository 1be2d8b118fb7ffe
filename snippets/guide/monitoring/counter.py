"""会话计数器：普通的整数，加减之间没有 await，不用锁。"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from neo4j import AsyncDriver, AsyncSession

from expect import expect


# --8<-- [start:shown]
class SessionCounter:
    """数活跃的会话。会话只从 :meth:`session` 取，计数就不会漏。"""

    def __init__(self, driver: AsyncDriver) -> None:
        self._driver = driver
        self.active = 0
        self.total = 0

    @asynccontextmanager
    async def session(self) -> AsyncIterator[AsyncSession]:
        self.active += 1
        self.total += 1
        try:
            async with self._driver.session() as session:
                yield session
        finally:
            self.active -= 1  # 没有 await，取消打断不了


# --8<-- [end:shown]


async def work(counter: SessionCounter, everyone: asyncio.Barrier, enough: asyncio.Event) -> None:
    async with counter.session() as session:
        await (await session.run("RETURN 1")).consume()
        await everyone.wait()
        await enough.wait()


async def main(driver: AsyncDriver) -> None:
    counter = SessionCounter(driver)
    everyone, enough = asyncio.Barrier(21), asyncio.Event()
    tasks = [asyncio.create_task(work(counter, everyone, enough)) for _ in range(20)]
    await everyone.wait()
    print("开始后，活跃的会话:", counter.active)
    for task in tasks[::2]:
        task.cancel()
    enough.set()
    await asyncio.wait(tasks)
    expect("取消了一半，活跃的会话", counter.active, 0)
    expect("累计", counter.total, 20)
