"""commit() 前面少了 await：事务没有提交。"""

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def add_document(manager: ConnectionManager, title: str, chunks: list[str]) -> None:
    """写入一篇文档和它的文本块。"""
    async with manager.session() as session:
        tx = await session.begin_transaction()
        await tx.run("CREATE (:Document {title: $title})", title=title)
        await tx.run(
            "MATCH (d:Document {title: $title}) UNWIND $chunks AS t CREATE (d)-[:HAS]->(:Chunk {text: t})",
            title=title,
            chunks=chunks,
        )
        tx.commit()  # NEO203


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    await add_document(manager, "指南", ["一", "二"])
    async with manager.session() as session:
        result = await session.run("MATCH (n) RETURN count(n) AS nodes")
        record = await result.single(strict=True)
    expect("写入的节点", record["nodes"], 3)
