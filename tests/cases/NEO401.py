"""timeout 被当成了查询参数。"""

import asyncio
import subprocess
from functools import partial

from neo4j import AsyncDriver, AsyncSession, Driver, Query, Session


async def on_run(session: AsyncSession, query, parameters):
    result = await session.run(query, parameters, timeout=30)  # NEO401
    return await result.single()


async def original_guide(self, query, parameters):
    session = await self.connection_manager.get_session()
    try:
        result = await session.run(query, parameters, timeout=30)  # NEO401
        return await result.single()
    finally:
        await session.close()


def on_a_transaction(session: Session):
    with session.begin_transaction() as tx:
        tx.run("CREATE (:A)", timeout=5)  # NEO401


def count(tx):
    return tx.run("MATCH (n) RETURN count(n) AS n").single()["n"]


def on_execute_read(session: Session):
    return session.execute_read(count, timeout=5)  # NEO401


async def on_execute_query(driver: AsyncDriver):
    return await driver.execute_query("MATCH (n) RETURN n", timeout=5)  # NEO401


class Client:
    def __init__(self, session: Session):
        self.session = session

    def on_a_kept_session(self):
        self.session.run("CREATE (:A)", timeout=5)  # NEO401


# 以下都不报


def the_query_has_a_timeout_parameter(session: Session):
    session.run("CREATE (:Job {timeout: $timeout})", timeout=30)


def query_object(session: Session):
    session.run(Query("MATCH (n) SET n.x = 1", timeout=30))


async def begin_transaction(session: AsyncSession):
    async with await session.begin_transaction(timeout=30) as tx:
        await tx.run("CREATE (:A)")


async def wait_for(session: AsyncSession):
    await asyncio.wait_for(session.run("CREATE (:A)"), timeout=30)


def slow(tx, timeout):
    return tx.run("CALL apoc.util.sleep($timeout)", timeout=timeout).consume()


def handed_to_a_function_that_takes_it(session: Session):
    return session.execute_read(slow, timeout=5)


def bound_by_partial(session: Session):
    return session.execute_read(partial(slow, timeout=5))


def somebody_elses_run(command):
    subprocess.run(command, timeout=30)


def http(session, url):
    return session.get(url, timeout=30)


def driver_settings(driver: Driver):
    return driver.verify_connectivity(timeout=30)
