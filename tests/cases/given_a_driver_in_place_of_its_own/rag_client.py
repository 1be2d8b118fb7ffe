"""没有给驱动才自己新建一个：给了，就不新建，也不归它关闭。"""

from neo4j import AsyncGraphDatabase


class RagClient:
    def __init__(self, driver, managed=False):
        self._driver = driver
        self._managed = managed

    @classmethod
    def open(cls, uri, driver=None):
        if driver is None:
            return cls(AsyncGraphDatabase.driver(uri), managed=True)
        return cls(driver)

    async def aclose(self):
        if self._managed:
            await self._driver.close()
