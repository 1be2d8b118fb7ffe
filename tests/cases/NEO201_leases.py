"""协程给出的对象，进入之后才有会话：同样缺少 await。"""

from neo4j import AsyncDriver, AsyncSession


class Lease:
    def __init__(self, driver: AsyncDriver):
        self._driver = driver
        self._session: AsyncSession | None = None

    async def __aenter__(self) -> AsyncSession:
        self._session = self._driver.session()
        return self._session

    async def __aexit__(self, *exc):
        await self._session.close()


class Timer:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        pass


class Pool:
    def __init__(self, driver: AsyncDriver):
        self._driver = driver

    async def acquire(self) -> Lease:
        return Lease(self._driver)

    def lease(self) -> Lease:
        return Lease(self._driver)


async def awaited(pool: Pool):
    async with await pool.acquire() as session:
        await session.run("CREATE (:A)")


async def not_awaited(pool: Pool):
    async with pool.acquire() as session:  # NEO201
        await session.run("CREATE (:A)")


async def not_a_coroutine(pool: Pool):
    async with pool.lease() as session:
        await session.run("CREATE (:A)")


async def make_timer():
    return Timer()


async def no_session(driver: AsyncDriver):
    async with make_timer():
        await driver.execute_query("CREATE (:A)")
