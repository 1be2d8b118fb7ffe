"""托管事务：提交、回滚、重试都交给驱动。"""

from neo4j import AsyncDriver, AsyncManagedTransaction

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def create_document(tx: AsyncManagedTransaction, title: str, texts: list[str]) -> int:
    """可能被调用不止一次：只做查询，返回读出来的数据，不返回 Result。"""
    result = await tx.run(
        "CREATE (d:Document {title: $title}) "
        "WITH d UNWIND $texts AS text CREATE (d)-[:HAS]->(:Chunk {text: text}) "
        "RETURN count(*) AS chunks",
        title=title,
        texts=texts,
    )
    record = await result.single(strict=True)
    return int(record["chunks"])


async def add_document(manager: ConnectionManager, title: str, texts: list[str]) -> int:
    async with manager.session() as session:
        return await session.execute_write(create_document, title, texts=texts)


# --8<-- [end:shown]


async def main(manager: ConnectionManager, driver: AsyncDriver) -> None:
    expect("返回的分块数", await add_document(manager, "GraphRAG", ["图", "检索", "生成"]), 3)
    records, _, _ = await driver.execute_query("MATCH (n:Document|Chunk) RETURN count(n) AS nodes")
    expect("写入的节点", records[0]["nodes"], 4)
