"""取得会话的函数、方法和属性。"""

from neo4j import AsyncDriver, AsyncSession


async def open_session(driver: AsyncDriver) -> AsyncSession:
    return driver.session()


class Manager:
    def __init__(self, driver: AsyncDriver) -> None:
        self.driver = driver

    @property
    def reader(self) -> AsyncSession:
        return self.driver.session(default_access_mode="READ")

    async def get_session(self) -> AsyncSession:
        return self.driver.session()

    @classmethod
    async def make(cls, driver: AsyncDriver) -> AsyncSession:
        return driver.session()
