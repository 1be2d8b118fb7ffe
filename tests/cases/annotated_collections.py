"""注解说明字典、列表里是什么：取出来的驱动、会话也是。"""

from typing import Dict, List

from neo4j import AsyncDriver, AsyncGraphDatabase, AsyncSession, Driver


class Tenants:
    def __init__(self):
        self._drivers: Dict[str, AsyncDriver] = {}
        self._sessions: Dict[str, AsyncSession] = {}
        self._plain: List[Driver] = []

    async def get(self, tenant):
        driver = self._drivers.get(tenant)
        if driver is None:
            driver = AsyncGraphDatabase.driver(tenant)
            self._drivers[tenant] = driver
        return driver

    async def forget(self, tenant):
        driver = self._drivers.pop(tenant, None)
        if driver is not None:
            driver.close()  # NEO203

    async def forget_by_key(self, tenant):
        self._drivers[tenant].close()  # NEO203

    async def forget_all(self):
        for driver in self._drivers.values():
            driver.close()  # NEO203

    async def leave(self, tenant):
        session = self._sessions.pop(tenant)
        session.close()  # NEO203

    async def leave_in_time(self, tenant):
        session = self._sessions.get(tenant)
        if session is not None:
            await session.close()

    def close_plain(self):
        for driver in self._plain:
            driver.close()

    async def close(self):
        for driver in self._drivers.values():
            await driver.close()
        self.close_plain()


async def close_both(first: AsyncDriver, rest: List[AsyncDriver]):
    await first.close()
    rest.pop().close()  # NEO203


class DeadLetters:
    def __init__(self, driver: AsyncDriver):
        self._driver = driver
        self._open: List[AsyncSession] = []

    async def store(self, event):
        session = self._driver.session()  # NEO101
        self._open.append(session)
        await (await session.run("CREATE (:DeadLetter {event: $event})", event=event)).consume()
