"""没有 async with，也没有 commit()：关闭会话时静默回滚。"""

from neo4j import AsyncDriver

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def add_document(manager: ConnectionManager, title: str) -> None:
    async with manager.session() as session:
        tx = await session.begin_transaction()
        await tx.run("CREATE (:Document {title: $title})", title=title)
        # 少了 await tx.commit()


# --8<-- [end:shown]


async def main(manager: ConnectionManager, driver: AsyncDriver) -> None:
    await add_document(manager, "GraphRAG")
    print("调用者得到的异常: 无")
    records, _, _ = await driver.execute_query("MATCH (n:Document|Chunk) RETURN count(n) AS nodes")
    expect("写入的节点", records[0]["nodes"], 1)
