"""关闭的是子类的对象。"""

from neo4j import AsyncGraphDatabase


class Store:
    _driver = None

    @classmethod
    async def get_driver(cls):
        if cls._driver is None:
            cls._driver = AsyncGraphDatabase.driver("neo4j://localhost")
        return cls._driver

    @classmethod
    async def close(cls):
        await cls._driver.close()


class NamedStore(Store):
    name = "store"
