"""一个进程的时间花在哪里：等服务器，还是自己算。"""

import time

from neo4j import AsyncManagedTransaction

from app.embedding import Embedder
from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def ingest(manager: ConnectionManager, embedder: Embedder, texts: list[str]) -> tuple[float, float]:
    """返回算向量和写入各用了客户端多少秒 CPU。"""
    started = time.process_time()
    vectors = await embedder.embed(texts)
    embedded = time.process_time()

    async def work(tx: AsyncManagedTransaction) -> None:
        rows = [{"id": number, "embedding": vector} for number, vector in enumerate(vectors)]
        result = await tx.run("UNWIND $rows AS row MERGE (c:Chunk {id: row.id}) SET c += row", rows=rows)
        await result.consume()

    async with manager.session() as session:
        await session.execute_write(work)
    return embedded - started, time.process_time() - embedded


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    await manager.driver.execute_query("CREATE CONSTRAINT FOR (c:Chunk) REQUIRE c.id IS UNIQUE")
    embedder = Embedder()
    await embedder.embed(["读模型"])
    texts = [f"Sentence number {number} about sessions and connections." for number in range(10)]
    embedding, writing = await ingest(manager, embedder, texts)
    print(f"10 段：算向量 ≈ {embedding:.2f} 秒 CPU，写入 ≈ {writing:.2f} 秒 CPU")
    expect("算向量占大半", embedding > writing, True)
