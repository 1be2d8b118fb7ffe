"""共用的驱动放在应用的一个键下，按键关闭；放进字典的客户端，由它自己的 stop() 关闭；登记的关闭也算。"""

from functools import lru_cache

from neo4j import AsyncGraphDatabase


@lru_cache(maxsize=None)
def shared_driver():
    return AsyncGraphDatabase.driver("neo4j://localhost")


class Movies:
    def __init__(self):
        self._driver = None

    async def start(self):
        self._driver = AsyncGraphDatabase.driver("neo4j://localhost")

    async def stop(self):
        await self._driver.close()


class Tenants:
    def __init__(self):
        self._drivers = {}

    async def driver(self, name):
        if name not in self._drivers:
            self._drivers[name] = AsyncGraphDatabase.driver(f"neo4j://{name}")
        return self._drivers[name]

    async def close(self):
        for driver in self._drivers.values():
            await driver.close()
