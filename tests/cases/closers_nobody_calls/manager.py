"""关闭驱动的方法只被一个没有人调用的函数调用。"""

from neo4j import AsyncGraphDatabase


class Manager:
    _driver = None

    @classmethod
    async def get_driver(cls):
        if cls._driver is None:
            cls._driver = AsyncGraphDatabase.driver("neo4j://localhost")  # NEO103
        return cls._driver

    @classmethod
    async def shut_down(cls):
        if cls._driver is not None:
            await cls._driver.close()


async def shut_down_manager():
    await Manager.shut_down()
