"""取消落在驱动的 I/O 里：五种写法都立即返回，连接归还，服务器上的查询结束。"""

import asyncio
import time
from collections.abc import Awaitable, Callable

from neo4j import AsyncManagedTransaction

from expect import expect
from graph import ConnectionManager

# 一个很长的查询，跑完要一分钟以上
LONG = "UNWIND range(1, 3000000000) AS n RETURN count(n) AS total"


# --8<-- [start:shown]
async def with_block(manager: ConnectionManager) -> None:
    async with manager.session() as session:
        await (await session.run(LONG)).single()


async def with_finally(manager: ConnectionManager) -> None:
    session = await manager.get_session()
    try:
        await (await session.run(LONG)).single()
    finally:
        await session.close()


async def with_transaction(manager: ConnectionManager) -> None:
    async with manager.session() as session, await session.begin_transaction() as tx:
        await (await tx.run(LONG)).single()


async def with_execute_read(manager: ConnectionManager) -> None:
    async def count(tx: AsyncManagedTransaction) -> None:
        await (await tx.run(LONG)).single()

    async with manager.session() as session:
        await session.execute_read(count)


async def with_execute_query(manager: ConnectionManager) -> None:
    await manager.driver.execute_query(LONG)


# --8<-- [end:shown]

PATTERNS: list[Callable[[ConnectionManager], Awaitable[None]]] = [
    with_block,
    with_finally,
    with_transaction,
    with_execute_read,
    with_execute_query,
]


async def running(manager: ConnectionManager) -> int:
    records, _, _ = await manager.driver.execute_query(
        "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery = $query RETURN count(*) AS n", query=LONG
    )
    return int(records[0]["n"])


async def wait_until_running(manager: ConnectionManager, wanted: int) -> None:
    async with asyncio.timeout(10):
        while await running(manager) != wanted:
            await asyncio.sleep(0.01)


async def main(manager: ConnectionManager) -> None:
    for pattern in PATTERNS:
        task = asyncio.ensure_future(pattern(manager))
        await wait_until_running(manager, 1)
        started = time.monotonic()
        task.cancel()
        await asyncio.wait([task])
        elapsed = time.monotonic() - started
        in_use = manager.pool_stats.in_use
        await wait_until_running(manager, 0)
        gone = time.monotonic() - started
        print(f"{pattern.__name__}: ≈ {elapsed:.3f} 秒后返回，≈ {gone:.2f} 秒后服务器上的查询结束")
        expect("  被取消、立即返回、占用中的连接", (task.cancelled(), elapsed < 0.3, in_use), (True, True, 0))
