"""事务没结束，又用了 session.run()。"""

from graph import ConnectionManager


# --8<-- [start:shown]
async def add_document(manager: ConnectionManager, title: str) -> None:
    async with manager.session() as session, await session.begin_transaction() as tx:
        await tx.run("CREATE (:Document {title: $title})", title=title)
        await session.run("CREATE (:Chunk {text: $title})", title=title)  # 应该是 tx.run()


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    await add_document(manager, "GraphRAG")
