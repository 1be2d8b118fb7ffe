"""一个按名字看不出是谁的对象被关闭：可能就是它。"""

from neo4j import AsyncGraphDatabase


class ClosedGraph:
    _driver = None

    @classmethod
    async def get_driver(cls):
        if cls._driver is None:
            cls._driver = AsyncGraphDatabase.driver("neo4j://localhost")
        return cls._driver

    @classmethod
    async def close(cls):
        await cls._driver.close()
