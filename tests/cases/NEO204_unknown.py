"""接收者的类找不到：异步函数里也可以用同步驱动，只有 await 了会话的调用才知道是异步驱动。"""

from elsewhere.database import Connection, get_client


class Transcripts:
    def __init__(self, database: Connection, other):
        self.database, self.other = database, other

    async def synchronous(self):
        with self.database.get_session() as session:
            return session.run("MATCH (p) RETURN p").single()

    async def synchronous_untyped(self):
        with self.other.session() as session:
            return session.run("MATCH (p) RETURN p").single()

    async def asynchronous(self):
        with self.database.get_session() as session:  # NEO204
            result = await session.run("MATCH (p) RETURN p")
            return await result.single()


async def parameter(neo4j_client):
    with neo4j_client.session() as session:
        return session.run("MATCH (p) RETURN p").single()


async def imported_function():
    client = get_client()
    with client.session() as session:
        return session.run("MATCH (p) RETURN p").single()
