"""现象：驱动在一个事件循环里建了连接，又在另一个循环里用。"""

import asyncio

from neo4j import AsyncGraphDatabase

from tests.neo4j_server import Server


# --8<-- [start:shown]
def run_twice(uri: str, auth: tuple[str, str]) -> None:
    driver = AsyncGraphDatabase.driver(uri, auth=auth)

    async def query() -> None:
        async with driver.session() as session:
            result = await session.run("RETURN 1 AS one")
            await result.consume()

    asyncio.run(query())
    asyncio.run(query())  # 第二个事件循环


# --8<-- [end:shown]


def main(server: Server) -> None:
    run_twice(server.uri, server.auth)
