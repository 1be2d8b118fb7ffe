"""会话从不关闭、引用也丢掉：哪些情形占着连接，哪些有 ResourceWarning。"""

import asyncio
import gc
import warnings
from contextlib import suppress
from typing import Protocol

from neo4j import AsyncDriver, AsyncGraphDatabase, AsyncManagedTransaction, AsyncSession
from neo4j.exceptions import Neo4jError

from expect import expect
from graph import read_pool_stats


class Server(Protocol):
    uri: str
    auth: tuple[str, str]


# --8<-- [start:shown]
async def never_used(session: AsyncSession) -> None:
    pass


async def result_read(session: AsyncSession) -> None:
    await (await session.run("UNWIND range(1, 5) AS n RETURN n")).data()


async def one_of_many(session: AsyncSession) -> None:
    await (await session.run("UNWIND range(1, 5000) AS n RETURN n")).single()


async def managed_transaction(session: AsyncSession) -> None:
    async def read(tx: AsyncManagedTransaction) -> None:
        await (await tx.run("RETURN 1")).consume()

    await session.execute_read(read)


async def query_failed(session: AsyncSession) -> None:
    with suppress(Neo4jError):
        await session.run("RETRUN 1")


async def result_unread(session: AsyncSession) -> None:
    await session.run("RETURN 1")


async def large_result_unread(session: AsyncSession) -> None:
    await session.run("UNWIND range(1, 5000) AS n RETURN n")  # noqa: NEO303


async def loop_broken(session: AsyncSession) -> None:
    async for _ in await session.run("UNWIND range(1, 5) AS n RETURN n"):
        break


async def transaction_open(session: AsyncSession) -> None:
    tx = await session.begin_transaction()  # noqa: NEO101
    await (await tx.run("RETURN 1")).consume()


# --8<-- [end:shown]

HARMLESS = (never_used, result_read, one_of_many, managed_transaction, query_failed)
LEAKING = (result_unread, large_result_unread, loop_broken, transaction_open)


async def collect() -> None:
    await asyncio.sleep(0)
    gc.collect()


async def open_transactions(driver: AsyncDriver) -> list[str]:
    """服务器上还开着的事务正在跑的查询；读完的小结果要过一会儿才提交，所以等一等。"""
    queries: list[str] = []
    with suppress(TimeoutError):
        async with asyncio.timeout(5):
            while len(queries) != 2:
                records, _, _ = await driver.execute_query("SHOW TRANSACTIONS YIELD currentQuery")
                shown = {record["currentQuery"] for record in records}
                queries = sorted(query for query in shown if not query.startswith("SHOW"))
    return queries


async def main(server: Server) -> None:
    seen: dict[str, tuple[int, int]] = {}
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("ignore")
        warnings.simplefilter("always", ResourceWarning)
        async with AsyncGraphDatabase.driver(server.uri, auth=server.auth) as driver:
            for use in (*HARMLESS, *LEAKING):
                in_use, warned = read_pool_stats(driver).in_use, len(caught)
                await use(driver.session())
                await collect()
                seen[use.__name__] = read_pool_stats(driver).in_use - in_use, len(caught) - warned
            transactions = await open_transactions(driver)
        del driver
        await collect()  # 驱动关闭之后，其余的会话才被回收
    for name, (in_use, warned) in seen.items():
        print(f"{name}: 占用中的连接 {in_use}，ResourceWarning {warned}")
    expect("服务器上还开着的事务", transactions, ["", "UNWIND range(1, 5000) AS n RETURN n"])
    expect("占着连接的", [name for name in seen if seen[name][0]], [use.__name__ for use in LEAKING])
    silent = [name for name in seen if seen[name] == (1, 0)]
    expect("占着连接又没有警告的", silent, ["result_unread", "large_result_unread", "loop_broken"])
