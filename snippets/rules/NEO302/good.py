"""在事务函数里读完，返回普通的列表。"""

from neo4j import AsyncManagedTransaction

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def fetch_chunks(tx: AsyncManagedTransaction, title: str) -> list[str]:
    """查询一篇文档的文本块。"""
    query = "MATCH (:Document {title: $title})-[:HAS]->(c:Chunk) RETURN c.text AS text"
    result = await tx.run(query, title=title)
    return [record["text"] async for record in result]


async def find_chunks(manager: ConnectionManager, title: str) -> list[str]:
    """返回一篇文档的文本块。"""
    async with manager.session() as session:
        return await session.execute_read(fetch_chunks, title)


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    async with manager.session() as session:
        await (await session.run("CREATE (:Document {title: '指南'})-[:HAS]->(:Chunk {text: '会话'})")).consume()
    expect("文本块", await find_chunks(manager, "指南"), ["会话"])
