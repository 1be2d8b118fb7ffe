"""异步的类方法新建驱动，交给自己的对象。"""

from neo4j import AsyncDriver, AsyncGraphDatabase


class Graph:
    def __init__(self, driver: AsyncDriver):
        self._driver = driver

    @classmethod
    async def connect(cls, uri):
        driver = AsyncGraphDatabase.driver(uri)
        try:
            await driver.verify_connectivity()
        except BaseException:
            await driver.close()
            raise
        return cls(driver)

    async def label(self):
        return (await self._driver.get_server_info()).agent

    async def close(self):
        await self._driver.close()
