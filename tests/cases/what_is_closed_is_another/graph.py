"""关闭驱动的方法没有人调用：用到它的文件关闭的是别的东西。"""

from neo4j import AsyncGraphDatabase


class Graph:
    _driver = None

    @classmethod
    async def get_driver(cls):
        if cls._driver is None:
            cls._driver = AsyncGraphDatabase.driver("neo4j://localhost")  # NEO103
        return cls._driver

    @classmethod
    async def close(cls):
        await cls._driver.close()
