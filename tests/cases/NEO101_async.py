"""异步会话取得之后从不关闭。"""

from collections.abc import Callable
from functools import partial

from neo4j import AsyncDriver, AsyncGraphDatabase, AsyncSession


async def never_closed(driver: AsyncDriver):
    session = driver.session()  # NEO101
    await session.run("CREATE (:A)")


async def consumed_but_never_closed(driver: AsyncDriver):
    session = driver.session()  # NEO101
    result = await session.run("MATCH (n) RETURN n")
    return await result.data()


async def closed_nowhere_although_there_is_a_finally(driver: AsyncDriver, metrics):
    session = driver.session()  # NEO101
    try:
        return await session.execute_read(count)
    finally:
        metrics.done()


async def count(tx):
    record = await (await tx.run("MATCH (n) RETURN count(n) AS n")).single()
    return record["n"]


async def chained_run(driver: AsyncDriver):
    result = await driver.session().run("MATCH (n) RETURN n")  # NEO101
    return await result.data()


async def chained_execute(driver: AsyncDriver):
    return await driver.session().execute_read(count)  # NEO101


async def chained_transaction(driver: AsyncDriver):
    async with await driver.session().begin_transaction() as tx:  # NEO101
        await tx.run("CREATE (:A)")


async def other_variable_name(driver: AsyncDriver):
    s = driver.session(database="neo4j")  # NEO101
    await s.run("CREATE (:A)")


async def walrus(driver: AsyncDriver):
    if session := driver.session():  # NEO101
        await session.run("CREATE (:A)")


async def tuple_target(driver: AsyncDriver):
    session, name = driver.session(), "x"  # NEO101
    await session.run("CREATE (:A {name: $name})", name=name)


async def alias(driver: AsyncDriver):
    first = driver.session()  # NEO101
    second = first
    await second.run("CREATE (:A)")


async def deleted_is_not_closed(driver: AsyncDriver):
    session = driver.session()  # NEO101
    await session.run("CREATE (:A)")
    del session


async def replaced_by_none(driver: AsyncDriver):
    session = driver.session()  # NEO101
    await session.run("CREATE (:A)")
    session = None
    return session


async def acquired_in_a_loop(driver: AsyncDriver, names):
    for _ in names:
        session = driver.session()  # NEO101
        await session.run("CREATE (:A)")


async def only_the_second_is_closed(driver: AsyncDriver):
    session = driver.session()  # NEO101
    await session.run("CREATE (:A)")
    session = driver.session()
    try:
        await session.run("CREATE (:B)")
    finally:
        await session.close()


async def given_to_a_helper_that_only_uses_it(driver: AsyncDriver):
    session = driver.session()  # NEO101
    await write(session)


async def write(session: AsyncSession):
    await session.run("CREATE (:A)")


async def in_a_match(driver: AsyncDriver, mode):
    match mode:
        case "read":
            session = driver.session(default_access_mode="READ")  # NEO101
            await session.run("CREATE (:A)")
        case _:
            pass


async def in_a_nested_function(driver: AsyncDriver):
    async def work():
        session = driver.session()  # NEO101
        await session.run("CREATE (:A)")

    await work()


async def generator_yields_without_closing(driver: AsyncDriver):
    session = driver.session()  # NEO101
    yield session


async def original_convention(self):
    session = await self.connection_manager.get_session()  # NEO101
    result = await session.run("MATCH (n) RETURN n")
    return result


async def other_convention(db):
    session = await db.get_session()  # NEO101
    return await (await session.run("MATCH (n) RETURN n.name")).data()


class Service:
    def __init__(self):
        self.driver = AsyncGraphDatabase.driver("bolt://localhost")

    async def close(self):
        await self.driver.close()

    def make(self):
        return self.driver.session()

    async def from_own_factory(self):
        session = self.make()  # NEO101
        await session.run("CREATE (:A)")

    async def aclosing_finds_no_aclose(self):
        from contextlib import aclosing

        async with aclosing(self.driver.session()) as session:  # NEO101
            await session.run("CREATE (:A)")


class KeepsItForEver:
    def __init__(self, driver: AsyncDriver):
        self.session = driver.session()  # NEO101

    async def write(self):
        await self.session.run("CREATE (:A)")


class HoldsAFactory:
    def __init__(self, driver: AsyncDriver, factory: Callable[[], AsyncSession]):
        self.make = partial(driver.session, database="neo4j")
        self.factory = factory

    async def never_closed(self):
        session = self.make()  # NEO101
        await session.run("CREATE (:A)")

    async def never_closed_either(self):
        session = self.factory()  # NEO101
        await session.run("CREATE (:A)")

    async def closed(self):
        async with self.make() as session, self.factory() as other:
            await session.run("CREATE (:A)")
            await other.run("CREATE (:B)")
