"""几个驱动由一个对象保存；关闭它们的方法登记给了应用。"""

from neo4j import AsyncGraphDatabase


class Lifecycle:
    def __init__(self):
        self.drivers = {}

    async def start(self):
        for role in ("writer", "reader"):
            self.drivers[role] = AsyncGraphDatabase.driver(f"neo4j://{role}")

    async def stop(self):
        while self.drivers:
            _, driver = self.drivers.popitem()
            await driver.close()
