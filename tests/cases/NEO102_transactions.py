"""收到的会话上开的事务，只在部分路径上结束。"""

from neo4j import AsyncSession, Session


async def only_when_there_are_rows(session: AsyncSession, rows):
    tx = await session.begin_transaction()  # NEO102
    await tx.run("UNWIND $rows AS row CREATE (:Person {name: row})", rows=rows)
    if rows:
        await tx.commit()


def nothing_to_do(session: Session, owner):
    tx = session.begin_transaction()  # NEO102
    try:
        held = tx.run("MATCH (l:Lock) RETURN l.owner AS owner").single()
        if held is None:
            return False
        tx.run("MATCH (l:Lock) SET l.owner = $owner", owner=owner)
        tx.commit()
    except BaseException:
        tx.close()
        raise
    return True


# 以下都不报


async def ended_either_way(session: AsyncSession):
    tx = await session.begin_transaction()
    try:
        await tx.run("CREATE (:Person)")
        await tx.commit()
    except Exception:
        await tx.rollback()
        raise


async def closed_in_finally(session: AsyncSession, keep):
    tx = await session.begin_transaction()
    try:
        await tx.run("CREATE (:Person)")
        if keep:
            await tx.commit()
    finally:
        await tx.close()
