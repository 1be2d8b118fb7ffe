"""begin_transaction() 前面少了 await。"""

from graph import ConnectionManager


# --8<-- [start:shown]
async def transaction_operation(manager: ConnectionManager):
    session = await manager.get_session()
    try:
        async with session.begin_transaction() as tx:
            result = await tx.run("CREATE (d:Document {title: 'GraphRAG'}) RETURN d.title AS title")
            return await result.single()
    finally:
        await session.close()


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    await transaction_operation(manager)
