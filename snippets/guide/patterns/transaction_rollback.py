"""显式事务：异常离开 async with 时回滚。"""

from neo4j import AsyncDriver

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def add_document(manager: ConnectionManager, title: str, texts: list[str]) -> None:
    async with manager.session() as session, await session.begin_transaction() as tx:
        await tx.run("CREATE (:Document {title: $title})", title=title)
        if not texts:
            raise ValueError(f"文档 {title} 没有分块")
        await tx.run("UNWIND $texts AS text CREATE (:Chunk {text: text})", texts=texts)


# --8<-- [end:shown]


async def main(manager: ConnectionManager, driver: AsyncDriver) -> None:
    try:
        await add_document(manager, "GraphRAG", [])
    except ValueError as error:
        print(f"调用者得到的异常: {error!r}")
    records, _, _ = await driver.execute_query("MATCH (n:Document|Chunk) RETURN count(n) AS nodes")
    expect("写入的节点", records[0]["nodes"], 0)
