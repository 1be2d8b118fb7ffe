"""全部请求共用的一个对象，没有人关闭；试地址的驱动自己关闭了，不算。"""

from neo4j import AsyncDriver, AsyncGraphDatabase


class Client:
    _instance = None
    _driver: AsyncDriver | None = None

    def __new__(cls):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance

    def connect(self):
        if self._driver is None:
            self._driver: AsyncDriver = AsyncGraphDatabase.driver("neo4j://localhost")  # NEO103
        return self._driver

    async def test(self, uri, user, password):
        tried = AsyncGraphDatabase.driver(uri, auth=(user, password))
        await tried.verify_connectivity()
        await tried.close()

    async def close(self):
        if self._driver is not None:
            await self._driver.close()
            self._driver = None
