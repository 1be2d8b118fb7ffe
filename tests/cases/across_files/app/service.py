"""名字从别的文件导入。"""

from app import ConnectionManager
from app.database import Base, close_quietly, find, get_session, only_uses, plain_session, session_scope

from . import database


async def coroutine():
    async with get_session() as session:  # NEO201
        await session.run("CREATE (:A)")


async def awaited():
    async with await get_session() as session:
        await session.run("CREATE (:A)")


async def plain():
    async with plain_session() as session:
        await session.run("CREATE (:A)")


async def scope():
    async with session_scope() as session:
        return await session.run("MATCH (n) RETURN n")  # NEO301


async def through_the_module():
    async with database.get_session() as session:  # NEO201
        await session.run("CREATE (:A)")


async def of_the_manager(manager: ConnectionManager):
    async with manager.get_session() as session:  # NEO201
        await session.run("CREATE (:A)")


async def closed_by_an_imported_helper():
    session = plain_session()
    try:
        await session.run("CREATE (:A)")
    finally:
        await close_quietly(session)


async def never_closed():
    session = plain_session()  # NEO101
    await only_uses(session)


async def never_closed_after_await():
    session = await get_session()  # NEO101
    await session.run("CREATE (:A)")


def imported_transaction_function(driver):
    with driver.session() as session:
        return session.execute_read(find)  # NEO302


class Service(Base):
    async def inherited_driver(self):
        session = self._driver.session()  # NEO101
        await session.run("CREATE (:A)")

    async def wrong_with(self):
        with self._driver.session() as session:  # NEO204
            await session.run("CREATE (:A)")


class Other:
    def __init__(self, connection_manager: ConnectionManager):
        self.connection_manager = connection_manager

    async def query(self):
        session = await self.connection_manager.get_session()  # NEO102
        rows = await (await session.run("MATCH (n) RETURN n")).data()
        await session.close()
        return rows
