"""先读完结果，再等嵌入模型：等待时不占连接。"""

import asyncio
from typing import Any

from expect import expect
from graph import ConnectionManager


class EmbeddingClient:
    """代替真正的嵌入服务，每次 0.5 秒。"""

    async def embed(self, text: str) -> list[float]:
        await asyncio.sleep(0.5)
        return [float(len(text))]


# --8<-- [start:shown]
async def embed(manager: ConnectionManager, client: EmbeddingClient, title: str) -> list[list[float]]:
    """返回一篇文档每个文本块的向量。"""
    query = "MATCH (:Document {title: $title})-[:HAS]->(c:Chunk) RETURN c.text AS text"
    async with manager.session() as session:
        result = await session.run(query, title=title)
        texts = [record["text"] async for record in result]
    return [await client.embed(text) for text in texts]


# --8<-- [end:shown]


async def main(server: Any) -> None:
    async with ConnectionManager(
        server.uri, server.auth, max_connection_pool_size=5, connection_acquisition_timeout=1.0
    ) as manager:
        async with manager.session() as session:
            await (
                await session.run(
                    "CREATE (d:Document {title: '指南'}) "
                    "WITH d UNWIND range(1, 3) AS n CREATE (d)-[:HAS]->(:Chunk {text: 'x'})"
                )
            ).consume()
        client = EmbeddingClient()
        requests = (embed(manager, client, "指南") for _ in range(20))
        outcomes = await asyncio.gather(*requests, return_exceptions=True)
    failures = [outcome for outcome in outcomes if isinstance(outcome, BaseException)]
    print(f"20 个请求，连接池 5 个连接，{failures[0]}" if failures else "没有失败")
    expect("失败的请求", len(failures), 0)
