"""读完就离开会话，再等模型：同样的请求，同样的连接池，一个也不失败。"""

import asyncio

from neo4j import AsyncManagedTransaction
from neo4j.exceptions import DriverError, Neo4jError

from expect import expect
from graph import ConnectionManager
from tests.neo4j_server import Server

REQUESTS = 20


async def ask_model(question: str, texts: list[str]) -> str:
    await asyncio.sleep(0.5)  # 一次模型调用
    return f"{question} 的回答，依据 {len(texts)} 段"


# --8<-- [start:shown]
async def answer(manager: ConnectionManager, question: str) -> str:
    async def work(tx: AsyncManagedTransaction) -> list[str]:
        result = await tx.run("MATCH (c:Chunk) RETURN c.text AS text")
        return [record["text"] async for record in result]

    async with manager.session() as session:
        texts = await session.execute_read(work)
    return await ask_model(question, texts)  # 连接已经归还


# --8<-- [end:shown]


async def main(server: Server) -> None:
    async with ConnectionManager(
        server.uri, server.auth, max_connection_pool_size=5, connection_acquisition_timeout=1.0
    ) as manager:
        outcomes = await asyncio.gather(
            *(answer(manager, f"问题 {number}") for number in range(REQUESTS)), return_exceptions=True
        )
    failed = sum(isinstance(outcome, (DriverError, Neo4jError)) for outcome in outcomes)
    expect(f"{REQUESTS} 个请求里失败的", failed, 0)
