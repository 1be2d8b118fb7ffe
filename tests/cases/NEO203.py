"""异步驱动的调用缺少 await。"""

import asyncio
from contextlib import AsyncExitStack
from typing import Annotated

from neo4j import AsyncDriver, AsyncGraphDatabase, AsyncResult, AsyncSession, Session


async def close(driver: AsyncDriver):
    session = driver.session()
    try:
        await session.run("CREATE (:A)")
    finally:
        session.close()  # NEO203


async def run(session: AsyncSession):
    session.run("CREATE (:A)")  # NEO203


async def run_then_read(session: AsyncSession):
    result = session.run("MATCH (n) RETURN n")  # NEO203
    return await result.data()


async def run_chained(session: AsyncSession):
    return await session.run("MATCH (n) RETURN n").data()  # NEO203


async def run_iterated(session: AsyncSession):
    async for record in session.run("MATCH (n) RETURN n"):  # NEO203
        print(record)


async def run_in_a_comprehension(session: AsyncSession):
    return [record async for record in session.run("MATCH (n) RETURN n")]  # NEO203


async def consume(result: AsyncResult):
    result.consume()  # NEO203


async def commit(session: AsyncSession):
    tx = await session.begin_transaction()
    await tx.run("CREATE (:A)")
    tx.commit()  # NEO203


async def single_subscripted(result: AsyncResult):
    return result.single()["n"]  # NEO203


async def managed(session: AsyncSession):
    session.execute_write(create)  # NEO203


async def create(tx):
    await tx.run("CREATE (:A)")


async def driver_close():
    driver = AsyncGraphDatabase.driver("bolt://localhost")
    try:
        await driver.verify_connectivity()
    finally:
        driver.close()  # NEO203


async def verify(driver: AsyncDriver):
    driver.verify_connectivity()  # NEO203


async def never_awaited_name(session: AsyncSession):
    pending = session.run("CREATE (:A)")  # NEO203


async def callback_of_a_stack(driver: AsyncDriver):
    async with AsyncExitStack() as stack:
        session = driver.session()
        stack.callback(session.close)  # NEO203
        await session.run("CREATE (:A)")


# 以下都不报


async def awaited_later(session: AsyncSession):
    pending = session.run("CREATE (:A)")
    result = await pending
    await result.consume()


async def given_to_wait_for(session: AsyncSession):
    result = await asyncio.wait_for(session.run("CREATE (:A)"), 5)
    await result.consume()


async def given_to_a_wrapper(session: AsyncSession, timed):
    return await timed(session.run("CREATE (:A)"))


def returned_by_a_plain_function(session: AsyncSession):
    return session.run("CREATE (:A)")


async def keys_and_cancel_are_plain(session: AsyncSession, result: AsyncResult):
    session.cancel()
    return result.keys()


async def sync_session_in_an_async_function(session: Session):
    session.run("CREATE (:A)")
    session.close()


async def in_a_task(session: AsyncSession):
    task = asyncio.create_task(session.run("CREATE (:A)"))
    await task


def run_until_complete(driver: AsyncDriver, loop):
    loop.run_until_complete(driver.close())


async def in_a_transaction_function(session: AsyncSession):
    async def work(tx):
        return tx.run("MATCH (n) RETURN n")  # NEO203

    return await session.execute_read(work)


async def result_in_a_transaction_function(session: AsyncSession):
    async def work(tx):
        result = await tx.run("MATCH (n) RETURN n")
        return result.data()  # NEO203

    return await session.execute_read(work)


async def unpacked(driver: AsyncDriver):
    records, _, _ = driver.execute_query("MATCH (n) RETURN n")  # NEO203
    return records


async def attribute(driver: AsyncDriver):
    return driver.execute_query("MATCH (n) RETURN n").records  # NEO203


async def tested(driver: AsyncDriver):
    return "up" if driver.verify_connectivity() else "down"  # NEO203


async def compared(driver: AsyncDriver):
    async with driver.session() as session:
        result = await session.run("MATCH (n) RETURN n")
        return result.single() is not None  # NEO203


async def tested_later(driver: AsyncDriver):
    async with driver.session() as session:
        result = await session.run("MATCH (n) RETURN n")
        record = result.single()  # NEO203
        if not record:
            return []
        return [1]


async def measured(driver: AsyncDriver):
    async with driver.session() as session:
        result = await session.run("MATCH (n) RETURN n")
        rows = result.data()  # NEO203
        return len(rows)


async def started_when_needed(driver: AsyncDriver, wanted):
    check = None
    if wanted:
        check = driver.verify_connectivity()
    if check is not None:
        await check


SessionDep = Annotated[AsyncSession, "Depends(get_session)"]


async def annotated_alias(session: SessionDep):
    result = session.run("MATCH (n) RETURN n")  # NEO203
    return [record async for record in result]


class UnitOfWork:
    def __init__(self, session: AsyncSession):
        self.session = session

    async def begin(self):
        self.tx = await self.session.begin_transaction()

    async def add(self):
        self.tx.run("CREATE (:A)")  # NEO203

    async def commit(self):
        self.tx.commit()  # NEO203

    async def rollback(self):
        await self.tx.rollback()


class EnteredUnitOfWork:
    def __init__(self, driver: AsyncDriver):
        self._driver = driver

    async def __aenter__(self):
        self.session = await self._driver.session().__aenter__()
        self.tx = await self.session.begin_transaction()
        return self

    async def __aexit__(self, kind, error, trace):
        if error:
            self.tx.rollback()  # NEO203
        else:
            await self.tx.commit()
        await self.session.__aexit__(kind, error, trace)


class StackedUnitOfWork:
    def __init__(self, driver: AsyncDriver):
        self._driver, self._stack = driver, AsyncExitStack()

    async def __aenter__(self):
        self.session = await self._stack.enter_async_context(self._driver.session())
        self.tx = await self.session.begin_transaction()
        return self

    async def __aexit__(self, kind, error, trace):
        if error:
            self.tx.rollback()  # NEO203
        else:
            await self.tx.commit()
        await self._stack.aclose()


async def bookmarks_for_the_next_session(driver: AsyncDriver):
    async with driver.session() as session:
        await session.run("CREATE (:A)")
        bookmarks = session.last_bookmarks()  # NEO203
    async with driver.session(bookmarks=bookmarks) as session:
        await session.run("MATCH (n:A) SET n.seen = true")


async def bookmarks_awaited(driver: AsyncDriver):
    async with driver.session() as session:
        await session.run("CREATE (:A)")
        bookmarks = await session.last_bookmarks()
    async with driver.session(bookmarks=bookmarks) as session:
        await session.run("MATCH (n:A) SET n.seen = true")


async def only_shown(session: AsyncSession):
    result = session.run("CREATE (:A)")  # NEO203
    print(result)


async def shown_and_awaited(session: AsyncSession):
    result = session.run("CREATE (:A)")
    print(result)
    print(await result)
