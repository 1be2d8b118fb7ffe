"""没有人让它连接的对象没有驱动，不用关闭。少了参数的 `Store()` 是 TypeError，也没有。"""

from .store import Store, StoreOfAnAddress


class Asleep:
    def __init__(self):
        self.store = Store()

    def describe(self):
        return "store" if self.store else ""


class Woken:
    def __init__(self):
        self.awake = Store()  # NEO103

    async def start(self):
        await self.awake.connect()


class Lent:
    def __init__(self, service):
        self.lent = Store()  # NEO103
        service.take(self.lent)


class Incomplete:
    def __init__(self):
        self.incomplete = StoreOfAnAddress()

    async def start(self):
        await self.incomplete.connect()


class Complete:
    def __init__(self):
        self.complete = StoreOfAnAddress("neo4j://localhost", "neo4j")  # NEO103

    async def start(self):
        await self.complete.connect()
