"""先算向量，再开会话：事务里只有查询，等模型的时候不占连接。"""

from dataclasses import dataclass

from neo4j import AsyncManagedTransaction

from app.embedding import Embedder
from expect import expect
from graph import ConnectionManager


@dataclass(frozen=True)
class Passage:
    id: str
    text: str


# --8<-- [start:shown]
async def ingest(manager: ConnectionManager, embedder: Embedder, passages: list[Passage]) -> int:
    vectors = await embedder.embed([passage.text for passage in passages])  # 此时没有会话
    rows = [
        {"id": passage.id, "text": passage.text, "embedding": vector}
        for passage, vector in zip(passages, vectors, strict=True)
    ]

    async def work(tx: AsyncManagedTransaction) -> int:
        result = await tx.run(
            "UNWIND $rows AS row MERGE (c:Chunk {id: row.id}) "
            "SET c.text = row.text, c.embedding = row.embedding RETURN count(*) AS n",
            rows=rows,
        )
        return int((await result.single(strict=True))["n"])

    async with manager.session() as session:
        return await session.execute_write(work)


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    passages = [Passage("a", "Sessions borrow connections."), Passage("b", "Cats sleep a lot.")]
    expect("写入的段落", await ingest(manager, Embedder(), passages), 2)
    expect("再写一遍，段落数", await ingest(manager, Embedder(), passages), 2)
    records, _, _ = await manager.driver.execute_query("MATCH (c:Chunk) RETURN count(c) AS n")
    expect("库里的段落", records[0]["n"], 2)
