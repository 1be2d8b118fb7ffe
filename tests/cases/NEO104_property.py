"""几个任务共用一个对象的会话，会话由属性方法给出。"""

import asyncio

from neo4j import AsyncDriver, AsyncSession


class Memory:
    def __init__(self, driver: AsyncDriver):
        self._driver = driver
        self._session: AsyncSession | None = None

    async def __aenter__(self):
        self._session = self._driver.session()
        return self

    async def __aexit__(self, *exc):
        await self._session.close()

    @property
    def session(self) -> AsyncSession:
        assert self._session is not None
        return self._session

    async def append(self, text):
        await self.session.run("CREATE (:Turn {text: $text})", text=text)

    async def one_after_the_other(self, texts):
        for text in texts:
            await self.append(text)

    async def at_once(self, texts):
        jobs = [asyncio.create_task(self.append(text)) for text in texts]  # NEO104
        return [await job for job in jobs]
