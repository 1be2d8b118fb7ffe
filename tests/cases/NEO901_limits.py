"""NEO901 的界限：每个函数的说明，原样写在它的规则页上。"""

from neo4j import AsyncDriver, AsyncSession, Driver


async def on_a_transaction(session: AsyncSession):
    """不报：对事务用 async with。"""
    async with await session.begin_transaction() as tx:
        await tx.run("CREATE (:Person)")


def sync_session(driver: Driver):
    """不报：同步会话的 with。"""
    with driver.session() as session:
        session.run("CREATE (:Person)").consume()


async def through_an_unknown_manager(store):
    """漏报：看不出 store.open() 返回 Neo4j 的会话。"""
    async with store.open() as session:
        await session.run("CREATE (:Person)")
