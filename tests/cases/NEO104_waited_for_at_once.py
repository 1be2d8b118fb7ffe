"""交给线程，马上等它的结果：一次只有一个在用。对象里的事务，每次打开都是新的。"""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager

from neo4j import AsyncDriver, AsyncTransaction, Driver


def merge(session, part):
    return session.run("UNWIND $part AS id MERGE (:Item {id: id})", part=part).consume()


def one_after_the_other(driver: Driver, parts):
    with driver.session() as session, ThreadPoolExecutor() as pool:
        for part in parts:
            pool.submit(merge, session, part).result(timeout=60)


def at_once(driver: Driver, parts):
    with driver.session() as session, ThreadPoolExecutor() as pool:
        waiting = [pool.submit(merge, session, part) for part in parts]  # NEO104
        return [each.result() for each in waiting]


class Snapshot:
    def __init__(self, session, tx: AsyncTransaction):
        self.session, self.tx = session, tx

    @classmethod
    async def open(cls, driver: AsyncDriver):
        session = driver.session()
        try:
            tx = await session.begin_transaction()
        except BaseException:
            await session.close()
            raise
        return cls(session, tx)

    async def names(self):
        result = await self.tx.run("MATCH (n) RETURN n.name AS name")
        return [record["name"] async for record in result]

    async def close(self):
        await self.session.close()


@asynccontextmanager
async def snapshot(driver: AsyncDriver):
    view = await Snapshot.open(driver)
    try:
        yield view
    finally:
        await view.close()


async def names(driver: AsyncDriver):
    async with snapshot(driver) as view:
        return set(await view.names())


async def both(first: AsyncDriver, second: AsyncDriver):
    return await asyncio.gather(names(first), names(second))


async def twice(driver: AsyncDriver):
    async with snapshot(driver) as view:
        return await asyncio.gather(view.names(), view.names())  # NEO104
