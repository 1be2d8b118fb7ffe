"""super().close() 是父类的协程函数；参数的注解说出它是哪个类。"""

from neo4j import AsyncDriver, AsyncGraphDatabase


class Base:
    def __init__(self, uri):
        self.driver = AsyncGraphDatabase.driver(uri)

    async def log(self, text):
        await self.driver.execute_query("CREATE (:Event {text: $text})", text=text)

    async def close(self):
        await self.driver.close()


class Health:
    async def healthy(self):
        return True


class Service(Health, Base):
    async def close(self):
        await self.log("closing")
        super().close()  # NEO203


class AwaitingService(Health, Base):
    async def close(self):
        await self.log("closing")
        await super().close()


class Store:
    def __init__(self, driver: AsyncDriver):
        self._driver = driver

    async def add(self, name):
        async with self._driver.session() as session:
            await session.run("MERGE (:Thing {name: $name})", name=name)


async def add_twice(store: Store):
    await store.add("a")
    store.add("a")  # NEO203
