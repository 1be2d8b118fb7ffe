"""会话都没有关闭：哪些占着连接不还，哪些有 ResourceWarning。"""

import asyncio
import gc
import warnings
from collections.abc import Awaitable, Callable
from contextlib import suppress

from neo4j import AsyncSession
from neo4j.exceptions import ClientError

from graph import ConnectionManager


# --8<-- [start:shown]
async def never_used(session: AsyncSession) -> None:
    pass


async def read_to_the_end(session: AsyncSession) -> None:
    async for _ in await session.run("UNWIND range(1, 2000) AS id RETURN id"):
        pass


async def single(session: AsyncSession) -> None:
    await (await session.run("RETURN 1 AS one")).single()


async def committed(session: AsyncSession) -> None:
    async with await session.begin_transaction() as tx:
        await tx.run("CREATE (:Person)")


async def failed(session: AsyncSession) -> None:
    with suppress(ClientError):
        await (await session.run("RETURN 1/0 AS ratio")).consume()


async def unread(session: AsyncSession) -> None:
    await session.run("UNWIND range(1, 2000) AS id RETURN id")


async def fetched(session: AsyncSession) -> None:
    await (await session.run("UNWIND range(1, 2000) AS id RETURN id")).fetch(2000)  # 正好取完，还没有读到结尾


async def broken_off(session: AsyncSession) -> None:
    async for _ in await session.run("UNWIND range(1, 2000) AS id RETURN id"):
        break


async def transaction_open(session: AsyncSession) -> None:
    await session.begin_transaction()


# --8<-- [end:shown]
CASES: list[tuple[str, Callable[[AsyncSession], Awaitable[None]]]] = [
    ("没有用过", never_used),
    ("读完了", read_to_the_end),
    ("single()", single),
    ("事务已提交", committed),
    ("查询失败", failed),
    ("没有读", unread),
    ("fetch(2000) 正好取完", fetched),
    ("break 跳出", broken_off),
    ("事务没结束", transaction_open),
]


async def main(manager: ConnectionManager) -> None:
    for name, use in CASES:
        before = (await manager.get_pool_stats()).in_use
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            await use(manager.driver.session())
            for _ in range(3):
                gc.collect()
                await asyncio.sleep(0)
        leaked = (await manager.get_pool_stats()).in_use - before
        print(f"{name}: 回收之后还占用 {leaked} 个连接，{'有' if caught else '没有'} ResourceWarning")
