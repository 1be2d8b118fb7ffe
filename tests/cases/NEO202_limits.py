"""NEO202 的界限：每个函数的说明，原样写在它的规则页上。"""

from neo4j import AsyncSession, Session


async def unknown_session(database):
    """漏报：看不出 database 是 Neo4j 的会话。参数没有类型，名字里也没有 session。"""
    async with database.begin_transaction() as tx:
        await tx.run("CREATE (:Person)")


async def awaited_by_a_wrapper(session: AsyncSession, retry):
    """不报：协程交给了别的函数，由它 await。"""
    async with await retry(session.begin_transaction()) as tx:
        await tx.run("CREATE (:Person)")


def sync_session(session: Session):
    """不报：同步会话的 begin_transaction() 不是协程。"""
    with session.begin_transaction() as tx:
        tx.run("CREATE (:Person)")
