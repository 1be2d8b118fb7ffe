"""begin_transaction() 缺少 await。"""

from neo4j import AsyncDriver, AsyncSession, Session


async def in_with(session: AsyncSession):
    async with session.begin_transaction() as tx:  # NEO202
        await tx.run("CREATE (:A)")


async def in_with_after_the_session(driver: AsyncDriver):
    async with driver.session() as session, session.begin_transaction() as tx:  # NEO202
        await tx.run("CREATE (:A)")


async def with_arguments(session: AsyncSession):
    async with session.begin_transaction(timeout=5) as tx:  # NEO202
        await tx.run("CREATE (:A)")


async def original_guide(self):
    session = await self.connection_manager.get_session()
    try:
        async with session.begin_transaction() as tx:  # NEO202
            await tx.run("CREATE (:A)")
    finally:
        await session.close()


async def assigned(session: AsyncSession):
    tx = session.begin_transaction()  # NEO202
    await tx.run("CREATE (:A)")
    await tx.commit()


async def right(session: AsyncSession):
    async with await session.begin_transaction() as tx:
        await tx.run("CREATE (:A)")


async def right_in_two_steps(session: AsyncSession):
    tx = await session.begin_transaction()
    try:
        await tx.run("CREATE (:A)")
        await tx.commit()
    finally:
        await tx.close()


def right_in_a_sync_session(session: Session):
    with session.begin_transaction() as tx:
        tx.run("CREATE (:A)")


async def sync_session_in_an_async_function(session: Session):
    with session.begin_transaction() as tx:
        tx.run("CREATE (:A)")


async def coroutine_given_to_a_wrapper(session: AsyncSession, retry):
    tx = await retry(session.begin_transaction())
    await tx.run("CREATE (:A)")


def alembic_migration(context):
    with context.begin_transaction():
        context.run_migrations()


async def somebody_elses_transaction(connection):
    async with connection.begin_transaction() as transaction:
        await transaction.execute("SELECT 1")
