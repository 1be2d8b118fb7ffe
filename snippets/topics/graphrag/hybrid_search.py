"""混合检索：真实的向量，真实的索引，向量和全文各取一批，按名次合并。"""

from app.documents import Chunk, prepare_schema, search, write_document
from app.embedding import Embedder
from expect import expect
from graph import ConnectionManager

TEXTS = {
    "pool": "A connection pool keeps a bounded number of open connections and lends them to sessions.",
    "cats": "Cats sleep for most of the day and hunt mice at night.",
    "graph": "A knowledge graph stores entities as nodes and their relationships as edges.",
}


# --8<-- [start:shown]
async def best_document(manager: ConnectionManager, embedder: Embedder, question: str) -> str:
    (vector,) = await embedder.embed([question])
    hits = await search(manager, question, vector, limit=3)
    return hits[0].document


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    embedder = Embedder()
    await prepare_schema(manager)
    vectors = await embedder.embed(list(TEXTS.values()))
    for (name, text), vector in zip(TEXTS.items(), vectors, strict=True):
        await write_document(manager, name, name, [Chunk(f"{name}#0", text, vector)])
    await manager.driver.execute_query("CALL db.awaitIndexes()")
    expect("felines napping", await best_document(manager, embedder, "felines napping"), "cats")
    question = "How does a database client reuse connections?"
    expect(question, await best_document(manager, embedder, question), "pool")
