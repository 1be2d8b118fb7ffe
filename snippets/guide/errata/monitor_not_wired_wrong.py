"""原文的会话计数器：没有人调用它，所以总是零。"""

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

    def get_stats(self):
        return {"active_sessions": self._active_sessions}


# --8<-- [end:shown]


async def main(driver: AsyncDriver) -> None:
    monitor = SessionMonitor()
    async with driver.session(), driver.session(), driver.session():
        expect("开着三个会话时，计数器说", monitor.get_stats(), {"active_sessions": 3})
