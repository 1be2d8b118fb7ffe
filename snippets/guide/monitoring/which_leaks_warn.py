"""会话没有关：哪些有警告，哪些占着连接。"""

import asyncio
import contextlib
import gc
import warnings
from collections.abc import Awaitable, Callable
from typing import Any

from neo4j import AsyncGraphDatabase, AsyncSession
from neo4j.exceptions import Neo4jError

from graph import read_pool_stats

ROWS = "UNWIND range(1, 2000) AS x RETURN x"


# --8<-- [start:shown]
async def never_used(session: AsyncSession) -> None:
    pass


async def read_to_the_end(session: AsyncSession) -> None:
    await (await session.run(ROWS)).consume()


async def query_failed(session: AsyncSession) -> None:
    with contextlib.suppress(Neo4jError):
        await session.run("RETRUN 1")


async def transaction_open(session: AsyncSession) -> None:
    tx = await session.begin_transaction()  # noqa: NEO101
    await (await tx.run(ROWS)).consume()


async def result_unread(session: AsyncSession) -> None:
    await session.run(ROWS)  # noqa: NEO303


async def loop_broken_off(session: AsyncSession) -> None:
    async for _ in await session.run(ROWS):
        break


# --8<-- [end:shown]


async def observe(server: Any, use: Callable[[AsyncSession], Awaitable[None]]) -> tuple[int, bool]:
    """用一个新驱动的会话，丢掉全部引用，回收三次；返回占用的连接数和有没有 ResourceWarning。"""
    async with AsyncGraphDatabase.driver(server.uri, auth=server.auth) as driver:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            await use(driver.session())
            for _ in range(3):
                gc.collect()
                await asyncio.sleep(0)
            warned = any(issubclass(warning.category, ResourceWarning) for warning in caught)
        in_use = read_pool_stats(driver).in_use
    with warnings.catch_warnings():  # 关闭驱动以后才来的警告不算
        warnings.simplefilter("ignore")
        gc.collect()
    return in_use, warned


async def main(server: Any) -> None:
    for what, use in {
        "没有用过": never_used,
        "结果读完": read_to_the_end,
        "查询出错": query_failed,
        "事务没有结束": transaction_open,
        "结果没有读": result_unread,
        "循环中途 break": loop_broken_off,
    }.items():
        in_use, warned = await observe(server, use)
        print(f"{what}: 占用的连接 {in_use}，{'有' if warned else '没有'} ResourceWarning")
