"""拿到它的对象只用它。"""


class Reader:
    def __init__(self, store):
        self.store = store

    async def names(self):
        return await self.store.names()
