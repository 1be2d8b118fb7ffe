"""session 参数没有类型：由怎么用它看出它是异步驱动的会话。"""

import asyncio


async def transaction_without_await(session):
    async with session.begin_transaction() as tx:  # NEO202
        await tx.run("CREATE (:A)")


async def one_call_is_awaited(session):
    session.run("CREATE (:A)")  # NEO203
    await session.run("CREATE (:B)")


async def close_is_not_awaited(session):
    await session.run("CREATE (:A)")
    session.close()  # NEO203


async def commit_is_not_awaited(session):
    tx = await session.begin_transaction()
    await tx.run("CREATE (:A)")
    tx.commit()  # NEO203


async def shared_by_gather(session):
    await asyncio.gather(session.run("CREATE (:A)"), session.run("CREATE (:B)"))  # NEO104


async def no_timeout(session):
    result = await session.run("MATCH (n) RETURN n", timeout=5)  # NEO401
    return await result.data()


async def right(session):
    async with await session.begin_transaction() as tx:
        await tx.run("CREATE (:A)")


def synchronous(session):
    with session.begin_transaction() as tx:
        tx.run("CREATE (:A)")
