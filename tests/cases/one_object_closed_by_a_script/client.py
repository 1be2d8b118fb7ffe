"""全部请求共用一个对象，只有一次性脚本关闭它：那是另一个进程。"""

from neo4j import AsyncGraphDatabase


class Client:
    _instance = None
    _driver = None

    def __new__(cls):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance

    async def connect(self):
        if self._driver is None:
            self._driver = AsyncGraphDatabase.driver("neo4j://localhost")  # NEO103

    async def close(self):
        if self._driver is not None:
            await self._driver.close()
            self._driver = None


def get_client():
    return Client()


async def close_client():
    await get_client().close()
