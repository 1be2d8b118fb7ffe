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


class ConnectsWhenEntered:
    """进入它的 `async with` 才让里面的对象连接。"""

    def __init__(self, store=None):
        self.inner = store or Store()

    async def __aenter__(self):
        if hasattr(self.inner, "connect"):
            await self.inner.connect()
        return self

    async def __aexit__(self, *exc):
        await self.inner.close()

    def describe(self):
        return self.inner.address


def never_entered():
    return ConnectsWhenEntered().describe()


async def entered_and_left():
    async with ConnectsWhenEntered() as service:
        return await service.inner.rows("RETURN 1 AS one")
