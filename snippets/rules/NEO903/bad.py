"""捕获了错误，既不记录也不抛出：查询写错了也没有人知道。"""

from neo4j.exceptions import Neo4jError

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def find_chunks(manager: ConnectionManager, title: str) -> list[str]:
    """返回一篇文档的文本块。"""
    query = "MATCH (:Document {title: $title})-[:HAS]->(c:Chunk) RETURN c.text AS text ORDER BY chunk.n"
    try:
        async with manager.session() as session:
            result = await session.run(query, title=title)
            return [record["text"] async for record in result]
    except Neo4jError:  # NEO903
        return []


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    async with manager.session() as session:
        query = "CREATE (:Document {title: '指南'})-[:HAS]->(:Chunk {text: '会话', n: 1})"
        await (await session.run(query)).consume()
    expect("查到的文本块", await find_chunks(manager, "指南"), ["会话"])
