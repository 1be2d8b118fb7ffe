"""会话便宜，驱动贵：同样一条查询，驱动每次新建和共用一个的差别。"""

import time
from collections.abc import Awaitable, Callable
from statistics import median
from typing import Any

from neo4j import AsyncGraphDatabase

from expect import expect
from graph import ConnectionManager

ROUNDS = 20


# --8<-- [start:shown]
async def one_driver_per_call(uri: str, auth: tuple[str, str]) -> None:
    async with AsyncGraphDatabase.driver(uri, auth=auth) as driver:
        await driver.execute_query("RETURN 1")


async def one_session_per_call(manager: ConnectionManager) -> None:
    async with manager.session() as session:
        result = await session.run("RETURN 1")
        await result.consume()


# --8<-- [end:shown]


async def median_milliseconds(call: Callable[[], Awaitable[None]]) -> float:
    seconds = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        await call()
        seconds.append(time.perf_counter() - started)
    return median(seconds) * 1000


async def main(manager: ConnectionManager, server: Any) -> None:
    await one_session_per_call(manager)
    sessions = await median_milliseconds(lambda: one_session_per_call(manager))
    drivers = await median_milliseconds(lambda: one_driver_per_call(server.uri, server.auth))
    print(f"每次新建会话: ≈ {sessions:.2f} 毫秒")
    print(f"每次新建驱动: ≈ {drivers:.2f} 毫秒，是前者的 ≈ {drivers / sessions:.0f} 倍")
    expect("至少贵 3 倍", drivers > 3 * sessions, wanted=True)
