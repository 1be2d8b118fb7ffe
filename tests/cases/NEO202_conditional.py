"""条件表达式的两支里，一支 await 了 begin_transaction()，另一支没有。"""

from neo4j import AsyncDriver, AsyncSession


async def apply(driver: AsyncDriver, statements, quick):
    async with driver.session() as session:
        tx = session.begin_transaction(timeout=5) if quick else await session.begin_transaction()  # NEO202
        try:
            for statement in statements:
                await tx.run(statement)
        except Exception:
            await tx.rollback()
            raise
        await tx.commit()


async def right_in_both(driver: AsyncDriver, statements, quick):
    async with driver.session() as session:
        async with await (session.begin_transaction(timeout=5) if quick else session.begin_transaction()) as tx:
            for statement in statements:
                await tx.run(statement)
            await tx.commit()


async def right_with_a_given_one(session: AsyncSession, tx=None):
    return tx if tx is not None else await session.begin_transaction()
