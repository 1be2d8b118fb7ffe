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


async def begin(session: AsyncSession, timeout=30.0):
    return await session.begin_transaction(timeout=timeout)


async def begun_by_a_helper(session: AsyncSession):
    tx = await begin(session, timeout=5)  # NEO102
    result = await tx.run("MATCH (p:Person) WHERE p.flagged RETURN p.name AS name")
    names = await result.value("name")
    if not names:
        return []
    await tx.commit()
    return names


async def begun_by_a_helper_and_managed(session: AsyncSession):
    async with await begin(session) as tx:
        result = await tx.run("MATCH (p:Person) WHERE p.flagged RETURN p.name AS name")
        return await result.value("name")
