"""拿到它的对象让它连接。"""


class Starter:
    def __init__(self, store):
        self.store = store

    async def start(self):
        await self.store.connect()
