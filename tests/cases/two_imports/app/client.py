"""保管驱动的客户端。"""

from neo4j import AsyncDriver, AsyncGraphDatabase, AsyncSession


class GraphClient:
    def __init__(self, uri: str) -> None:
        self.driver: AsyncDriver = AsyncGraphDatabase.driver(uri)

    def session(self) -> AsyncSession:
        return self.driver.session()

    async def release(self, session: AsyncSession) -> None:
        await session.close()

    async def find(self, session: AsyncSession, query):
        return await session.run(query)

    async def aclose(self) -> None:
        await self.driver.close()


def get_client() -> GraphClient:
    return GraphClient("bolt://x")
