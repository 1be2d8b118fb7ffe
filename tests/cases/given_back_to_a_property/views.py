"""会话从一个属性给出的对象借来，在 finally 里还给它：取属性不算会抛出异常的调用。"""

from neo4j import AsyncDriver

from .sessions import SessionBroker

driver: AsyncDriver


class View:
    @property
    def broker(self) -> SessionBroker:
        return self.request.app["sessions"]

    async def delete(self):
        session = self.broker.checkout()
        try:
            await session.run("MATCH (f:File {id: $id}) DETACH DELETE f", id=1)
        finally:
            await self.broker.give_back(session)

    async def put(self):
        session = self.broker.checkout()  # NEO102
        await session.run("MERGE (f:File {id: $id})", id=1)
        await self.broker.give_back(session)
