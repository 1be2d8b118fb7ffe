"""事务开着的时候等模型：每个请求都占着一个连接等，连接池很快就空了。"""

import asyncio

from expect import expect
from graph import ConnectionManager
from neo4j import AsyncManagedTransaction
from neo4j.exceptions import DriverError, Neo4jError

from tests.neo4j_server import Server

REQUESTS = 20


async def ask_model(question: str) -> str:
    await asyncio.sleep(0.5)  # 一次模型调用
    return f"{question} 的回答"


# --8<-- [start:shown]
async def answer(manager: ConnectionManager, question: str) -> str:
    async def work(tx: AsyncManagedTransaction) -> str:
        result = await tx.run("MATCH (c:Chunk) RETURN collect(c.text) AS texts")
        await result.single(strict=True)
        return await ask_model(question)  # NEO403：事务还开着

    async with manager.session() as session:
        return await session.execute_read(work)


# --8<-- [end:shown]


async def main(server: Server) -> None:
    async with ConnectionManager(
        server.uri, server.auth, max_connection_pool_size=5, connection_acquisition_timeout=1.0
    ) as manager:
        outcomes = await asyncio.gather(
            *(answer(manager, f"问题 {number}") for number in range(REQUESTS)), return_exceptions=True
        )
    failed = sum(isinstance(outcome, (DriverError, Neo4jError)) for outcome in outcomes)
    print(f"{REQUESTS} 个请求，连接池 5 个连接，失败 ≈ {failed} 个")
    expect("有请求失败", failed > 0, wanted=False)
