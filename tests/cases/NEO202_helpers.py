"""普通函数转交 begin_transaction() 的协程。"""

from neo4j import AsyncDriver, AsyncSession


def begin(session: AsyncSession):
    return session.begin_transaction(timeout=60)


async def awaited(driver: AsyncDriver):
    async with driver.session() as session, await begin(session) as tx:
        await tx.run("CREATE (:A)")


async def not_awaited(driver: AsyncDriver):
    async with driver.session() as session:
        async with begin(session) as tx:  # NEO202
            await tx.run("CREATE (:A)")
