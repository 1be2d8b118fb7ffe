"""接收者的类不可知：先看别处有没有 await 它，再看原指南的约定。"""


class GraphService:
    def __init__(self, connection_manager, pool, store):
        self.connection_manager = connection_manager
        self.pool = pool
        self.store = store

    async def by_convention(self, query):
        async with self.connection_manager.get_session() as session:  # NEO201
            result = await session.run("MATCH (n) RETURN n")
            return await result.data()

    async def awaited_elsewhere(self):
        async with self.pool.get_session() as session:  # NEO201
            await session.run("CREATE (:A)")

    async def awaits_it(self):
        session = await self.pool.get_session()
        try:
            await session.run("CREATE (:A)")
        finally:
            await session.close()

    async def nothing_is_known(self):
        async with self.store.get_session() as session:
            await session.run("CREATE (:A)")

    async def right_by_convention(self):
        async with await self.connection_manager.get_session() as session:
            await session.run("CREATE (:A)")
