"""同样的类，却没有人调用关闭它的类方法。"""

from neo4j import AsyncDriver, AsyncGraphDatabase


class Forgotten:
    _instance = None

    def __init__(self, driver: AsyncDriver):
        self._driver = driver

    @classmethod
    def shared(cls):
        if cls._instance is None:
            cls._instance = cls(AsyncGraphDatabase.driver("neo4j://localhost"))  # NEO103
        return cls._instance

    @classmethod
    async def shutdown(cls):
        instance, cls._instance = cls._instance, None
        if instance is not None:
            await instance.aclose()

    async def aclose(self):
        await self._driver.close()

    async def rows(self, query):
        return (await self._driver.execute_query(query)).records
