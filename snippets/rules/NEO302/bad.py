"""事务函数返回结果：事务一结束，结果就读不到了。"""

from neo4j import AsyncManagedTransaction, AsyncResult

from graph import ConnectionManager


# --8<-- [start:shown]
async def fetch_chunks(tx: AsyncManagedTransaction, title: str) -> AsyncResult:
    """查询一篇文档的文本块。"""
    query = "MATCH (:Document {title: $title})-[:HAS]->(c:Chunk) RETURN c.text AS text"
    return await tx.run(query, title=title)  # NEO302


async def find_chunks(manager: ConnectionManager, title: str) -> list[str]:
    """返回一篇文档的文本块。"""
    async with manager.session() as session:
        result = await session.execute_read(fetch_chunks, title)
        return [record["text"] async for record in result]


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    async with manager.session() as session:
        await (await session.run("CREATE (:Document {title: '指南'})-[:HAS]->(:Chunk {text: '会话'})")).consume()
    print(await find_chunks(manager, "指南"))
