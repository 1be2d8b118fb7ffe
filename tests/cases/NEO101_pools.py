"""自己的会话池：借来的会话还回去，由池关闭。"""

import asyncio

from neo4j import AsyncDriver, AsyncSession


class SessionPool:
    def __init__(self, driver: AsyncDriver):
        self._driver = driver
        self._idle: asyncio.Queue[AsyncSession] = asyncio.Queue()

    async def take(self) -> AsyncSession:
        return self._driver.session() if self._idle.empty() else self._idle.get_nowait()

    async def give(self, session: AsyncSession):
        self._idle.put_nowait(session)

    async def close(self):
        while not self._idle.empty():
            await self._idle.get_nowait().close()


async def given_back(pool: SessionPool):
    session = await pool.take()
    try:
        await session.run("CREATE (:A)")
    finally:
        await pool.give(session)
