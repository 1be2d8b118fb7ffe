"""文档的读写。每个函数一个会话、一个托管事务；事务里只有查询，没有别的等待。"""

from dataclasses import dataclass
from typing import Any

from neo4j import AsyncManagedTransaction

from app.embedding import DIMENSIONS
from graph import ConnectionManager

SCHEMA = (
    "CREATE CONSTRAINT document_id IF NOT EXISTS FOR (d:Document) REQUIRE d.id IS UNIQUE",
    "CREATE CONSTRAINT chunk_id IF NOT EXISTS FOR (c:Chunk) REQUIRE c.id IS UNIQUE",
    "CREATE FULLTEXT INDEX chunk_text IF NOT EXISTS FOR (c:Chunk) ON EACH [c.text]",
    """
    CREATE VECTOR INDEX chunk_embedding IF NOT EXISTS FOR (c:Chunk) ON (c.embedding)
    OPTIONS {indexConfig: {`vector.dimensions`: 384, `vector.similarity_function`: 'cosine'}}
    """,
    "CALL db.awaitIndexes()",
)
assert DIMENSIONS == 384  # noqa: S101, PLR2004  与上面的向量索引一致


@dataclass(frozen=True)
class Chunk:
    """一段文本和它的向量。``id`` 在全库唯一。"""

    id: str
    text: str
    embedding: list[float]


@dataclass(frozen=True)
class Hit:
    """检索到的一段。``score`` 越大越相关。"""

    document: str
    text: str
    score: float


async def prepare_schema(manager: ConnectionManager) -> None:
    """建约束和索引；已经有了就什么也不做。"""
    for statement in SCHEMA:
        await manager.driver.execute_query(statement)


# --8<-- [start:write]
async def write_document(manager: ConnectionManager, document: str, title: str, chunks: list[Chunk]) -> None:
    """写入文档和它的全部段落；已有的同名文档被替换，重试也不会写两遍。"""
    rows: list[dict[str, Any]] = [
        {"id": chunk.id, "text": chunk.text, "embedding": chunk.embedding, "position": position}
        for position, chunk in enumerate(chunks)
    ]

    async def work(tx: AsyncManagedTransaction) -> None:
        await tx.run("MATCH (:Document {id: $document})-[:HAS_CHUNK]->(old:Chunk) DETACH DELETE old", document=document)
        result = await tx.run(
            "MERGE (d:Document {id: $document}) SET d.title = $title WITH d "
            "UNWIND $rows AS row "
            "MERGE (c:Chunk {id: row.id}) SET c.text = row.text, c.embedding = row.embedding "
            "MERGE (d)-[:HAS_CHUNK {position: row.position}]->(c)",
            document=document,
            title=title,
            rows=rows,
        )
        await result.consume()

    async with manager.session() as session:
        await session.execute_write(work)


# --8<-- [end:write]


# --8<-- [start:search]
async def search(manager: ConnectionManager, text: str, embedding: list[float], limit: int) -> list[Hit]:
    """混合检索：向量和全文各取一批，按名次的倒数之和（RRF）排序。``embedding`` 在打开会话之前算好。"""

    async def work(tx: AsyncManagedTransaction) -> list[Hit]:
        result = await tx.run(
            "CALL { "
            "  CALL db.index.vector.queryNodes('chunk_embedding', $candidates, $embedding) YIELD node, score "
            "  WITH node, score ORDER BY score DESC WITH collect(node) AS nodes "
            "  UNWIND range(0, size(nodes) - 1) AS rank RETURN nodes[rank] AS node, rank "
            "  UNION ALL "
            "  CALL db.index.fulltext.queryNodes('chunk_text', $words, {limit: $candidates}) YIELD node, score "
            "  WITH node, score ORDER BY score DESC WITH collect(node) AS nodes "
            "  UNWIND range(0, size(nodes) - 1) AS rank RETURN nodes[rank] AS node, rank "
            "} "
            "WITH node, sum(1.0 / (60 + rank)) AS score ORDER BY score DESC LIMIT $limit "
            "MATCH (d:Document)-[:HAS_CHUNK]->(node) RETURN d.id AS document, node.text AS text, score",
            embedding=embedding,
            words=_plain_words(text),
            candidates=limit * 4,
            limit=limit,
        )
        return [Hit(record["document"], record["text"], record["score"]) async for record in result]

    async with manager.session() as session:
        return await session.execute_read(work)


# --8<-- [end:search]


def _plain_words(text: str) -> str:
    """去掉 Lucene 的语法字符，免得用户的标点变成查询语法。"""
    words = "".join(character if character.isalnum() else " " for character in text).split()
    return " ".join(words) or "none"
