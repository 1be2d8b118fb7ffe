"""三种托管的写法，各用在哪里。"""

from neo4j import AsyncManagedTransaction

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def add_document(manager: ConnectionManager, document: str, chunks: list[str]) -> int:
    """几条查询，一个事务：要么都写，要么都不写。"""

    async def work(tx: AsyncManagedTransaction) -> int:
        await tx.run("MERGE (:Document {id: $id})", id=document)
        result = await tx.run(
            "MATCH (d:Document {id: $id}) UNWIND $chunks AS text MERGE (d)-[:HAS_CHUNK]->(:Chunk {text: text})",
            id=document,
            chunks=chunks,
        )
        return (await result.consume()).counters.nodes_created

    async with manager.session() as session:
        return await session.execute_write(work)


async def chunks_of(manager: ConnectionManager, document: str) -> list[str]:
    """只读：集群里可以发给副本。"""

    async def work(tx: AsyncManagedTransaction) -> list[str]:
        result = await tx.run(
            "MATCH (:Document {id: $id})-[:HAS_CHUNK]->(c) RETURN c.text AS text ORDER BY text", id=document
        )
        return [record["text"] async for record in result]  # 在函数里读完

    async with manager.session() as session:
        return await session.execute_read(work)


async def count_documents(manager: ConnectionManager) -> int:
    """一条查询：自己开会话，自己读完，同样重试。"""
    records, _, _ = await manager.driver.execute_query("MATCH (d:Document) RETURN count(d) AS n")
    return int(records[0]["n"])


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    expect("execute_write()：写入的段落", await add_document(manager, "手册", ["甲", "乙"]), 2)
    expect("execute_read()：读到的段落", await chunks_of(manager, "手册"), ["乙", "甲"])
    expect("execute_query()：文档数", await count_documents(manager), 1)
