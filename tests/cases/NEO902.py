"""查询没有设置超时。"""

import asyncio

from neo4j import AsyncSession, Query, Session


def no_timeout(session: Session):
    session.run("CREATE (:A)")  # NEO902


def query_object(session: Session):
    session.run(Query("CREATE (:A)", timeout=5))


def query_object_in_a_variable(session: Session):
    query = Query("CREATE (:A)", timeout=5)
    session.run(query)


async def asyncio_timeout(session: AsyncSession):
    async with asyncio.timeout(5):
        await session.run("CREATE (:A)")


async def wait_for(session: AsyncSession):
    await asyncio.wait_for(session.run("CREATE (:A)"), 5)


def transaction_with_a_timeout(session: Session):
    with session.begin_transaction(timeout=5) as tx:
        tx.run("CREATE (:A)")
