"""显式事务：离开 async with 时提交，先提交再返回。"""

from neo4j import AsyncDriver

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def add_document(manager: ConnectionManager, title: str, texts: list[str]) -> int:
    """写入一个文档和它的分块，返回分块数；要么都写入，要么都不写。"""
    async with manager.session() as session, await session.begin_transaction() as tx:
        result = await tx.run("CREATE (d:Document {title: $title}) RETURN elementId(d) AS id", title=title)
        document = await result.single(strict=True)

        result = await tx.run(
            "MATCH (d:Document) WHERE elementId(d) = $id "
            "UNWIND $texts AS text CREATE (d)-[:HAS]->(:Chunk {text: text})",
            id=document["id"],
            texts=texts,
        )
        summary = await result.consume()
        return summary.counters.nodes_created


# --8<-- [end:shown]


async def main(manager: ConnectionManager, driver: AsyncDriver) -> None:
    expect("返回的分块数", await add_document(manager, "GraphRAG", ["图", "检索", "生成"]), 3)
    records, _, _ = await driver.execute_query("MATCH (n:Document|Chunk) RETURN count(n) AS nodes")
    expect("另一个会话看到的节点", records[0]["nodes"], 4)
