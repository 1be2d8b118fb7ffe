"""唯一的对象放在类上，由类方法换下来再关闭。"""

from neo4j import AsyncDriver, AsyncGraphDatabase


class Graph:
    _instance = None

    def __init__(self, driver: AsyncDriver):
        self._driver = driver

    @classmethod
    def shared(cls):
        if cls._instance is None:
            cls._instance = cls(AsyncGraphDatabase.driver("neo4j://localhost"))
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
