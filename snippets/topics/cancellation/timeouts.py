"""八个超时，都设 1 秒，量它们各在什么时候生效。"""

import asyncio
import logging
import time
from collections.abc import Awaitable
from typing import Any, Protocol

from neo4j import AsyncDriver, AsyncGraphDatabase, AsyncManagedTransaction, Query, unit_of_work
from neo4j.exceptions import DriverError, Neo4jError

from expect import expect
from full_backlog import full_backlog

# 一个很长的查询，跑完要一分钟以上
LONG = "UNWIND range(1, 3000000000) AS n RETURN count(n) AS total"


class Server(Protocol):
    uri: str
    auth: tuple[str, str]


# --8<-- [start:shown]
async def query_timeout(driver: AsyncDriver) -> None:
    async with driver.session() as session:
        await (await session.run(Query(LONG, timeout=1))).consume()


async def begin_transaction_timeout(driver: AsyncDriver) -> None:
    async with driver.session() as session, await session.begin_transaction(timeout=1) as tx:
        await (await tx.run(LONG)).consume()


async def unit_of_work_timeout(driver: AsyncDriver) -> None:
    @unit_of_work(timeout=1)
    async def count(tx: AsyncManagedTransaction) -> None:
        await (await tx.run(LONG)).consume()

    async with driver.session() as session:
        await session.execute_read(count)


async def execute_query_timeout(driver: AsyncDriver) -> None:
    await driver.execute_query(Query(LONG, timeout=1))


async def asyncio_timeout(driver: AsyncDriver) -> None:
    async with asyncio.timeout(1):
        await driver.execute_query(LONG)


async def driver_settings(uri: str, **settings: Any) -> None:
    async with AsyncGraphDatabase.driver(uri, **settings) as driver, driver.session() as session:
        await session.run("RETURN 1")  # 结果没有读，占住一个连接
        await driver.execute_query("RETURN 1")


# --8<-- [end:shown]


async def measure(name: str, work: Awaitable[None]) -> tuple[str, float, str]:
    started = time.monotonic()
    try:
        await work
    except (DriverError, Neo4jError, TimeoutError) as error:
        outcome = (getattr(error, "code", None) or type(error).__name__).rpartition(".")[2]
        if not isinstance(error, TimeoutError):
            outcome += "，可重试" if error.is_retryable() else "，不可重试"
        return name, time.monotonic() - started, outcome
    raise AssertionError(f"{name} 没有超时")


async def say_nothing(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.read()
    await reader.read()
    writer.close()


async def main(server: Server, driver: AsyncDriver) -> None:
    logging.getLogger("neo4j").setLevel(logging.CRITICAL)  # 连不上时驱动自己的日志，这里不看
    await driver.verify_connectivity()
    on_server = await asyncio.gather(
        measure("Query(timeout=1)", query_timeout(driver)),
        measure("begin_transaction(timeout=1)", begin_transaction_timeout(driver)),
        measure("@unit_of_work(timeout=1)", unit_of_work_timeout(driver)),
        measure("execute_query(Query(timeout=1))", execute_query_timeout(driver)),
    )
    async with await asyncio.start_server(say_nothing, "127.0.0.1", 0) as silent_server:
        silent = f"bolt://127.0.0.1:{silent_server.sockets[0].getsockname()[1]}"
        pool: dict[str, Any] = {"max_connection_pool_size": 1, "connection_acquisition_timeout": 1}
        with full_backlog() as unreachable:
            on_client = await asyncio.gather(
                measure("asyncio.timeout(1)", asyncio_timeout(driver)),
                measure(
                    "connection_acquisition_timeout=1，池满",
                    driver_settings(server.uri, auth=server.auth, **pool),
                ),
                measure(
                    "connection_acquisition_timeout=1、connection_timeout=0.2，对方接受连接后不说话",
                    driver_settings(silent, connection_timeout=0.2, **pool),
                ),
                measure("connection_timeout=1，TCP 连不上", driver_settings(unreachable, connection_timeout=1)),
            )
    for name, elapsed, outcome in [*on_server, *on_client]:
        print(f"{name}: ≈ {elapsed:.2f} 秒，{outcome}")
    expect("服务器执行的四个，最多晚一个检查周期", all(1 <= row[1] < 1 + 2 + 1 for row in on_server), True)
    expect("客户端执行的四个，都在 1 秒", all(0.95 <= row[1] < 1.5 for row in on_client), True)
