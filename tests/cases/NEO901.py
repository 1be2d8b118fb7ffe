"""团队约定：不对会话用 async with。"""

from neo4j import AsyncDriver, AsyncSession


async def with_on_a_session(driver: AsyncDriver):
    async with driver.session() as session:  # NEO901
        await session.run("CREATE (:A)")


async def with_on_a_transaction_only(session: AsyncSession):
    async with await session.begin_transaction() as tx:
        await tx.run("CREATE (:A)")


async def finally_closes(driver: AsyncDriver):
    session = driver.session()
    try:
        await session.run("CREATE (:A)")
    finally:
        await session.close()
