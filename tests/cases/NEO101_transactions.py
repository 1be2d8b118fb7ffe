"""收到的会话上开的事务从不结束：会话关闭之前，连接和锁都占着，写入静默回滚。"""

from neo4j import AsyncDriver, AsyncSession, Session


async def never_ended(session: AsyncSession):
    tx = await session.begin_transaction()  # NEO101
    await tx.run("CREATE (:Person)")


def never_ended_sync(session: Session):
    tx = session.begin_transaction()  # NEO101
    tx.run("CREATE (:Person)").consume()


class People:
    def __init__(self, session: AsyncSession):
        self.session = session
        self.tx = None

    async def add(self, name):
        tx = await self.session.begin_transaction()  # NEO101
        await tx.run("CREATE (:Person {name: $name})", name=name)

    async def begin(self):
        self.tx = await self.session.begin_transaction()

    async def end(self):
        await self.tx.commit()


# 以下都不报


async def its_own_session_ends_it(driver: AsyncDriver):
    async with driver.session() as session:
        tx = await session.begin_transaction()
        result = await tx.run("MATCH (p:Person) RETURN p.name AS name")
        return await result.value("name")


async def managed(session: AsyncSession):
    async with await session.begin_transaction() as tx:
        await tx.run("CREATE (:Person)")
        await tx.commit()


async def entered_later(session: AsyncSession):
    tx = await session.begin_transaction()
    async with tx:
        await tx.run("CREATE (:Person)")


async def given_to_the_caller(session: AsyncSession):
    return await session.begin_transaction()


async def given_to_another_function(session: AsyncSession, finish):
    tx = await session.begin_transaction()
    await finish(tx)


def old_driver(session):
    session.begin_transaction()
    session.run("CREATE (:Person)")
    session.commit_transaction()


async def ended_in_an_executor(loop, session: Session):
    tx = session.begin_transaction()
    try:
        tx.run("CREATE (:Person)")
        await loop.run_in_executor(None, tx.commit)
    except ValueError:
        await loop.run_in_executor(None, tx.rollback)
        raise
