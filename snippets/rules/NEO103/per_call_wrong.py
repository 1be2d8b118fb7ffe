"""驱动关闭了，但每次调用都新建一个：连接池白建，时间花在握手上。"""

import time
from collections.abc import Awaitable, Callable
from typing import Any

from neo4j import AsyncDriver, AsyncGraphDatabase

from expect import expect

CALLS = 5


# --8<-- [start:shown]
async def count_people(uri: str, auth: tuple[str, str]) -> int:
    """返回人数。"""
    async with AsyncGraphDatabase.driver(uri, auth=auth) as driver:
        records, _, _ = await driver.execute_query("MATCH (p:Person) RETURN count(p) AS people")
        return int(records[0]["people"])


# --8<-- [end:shown]


async def count_people_shared(driver: AsyncDriver) -> int:
    records, _, _ = await driver.execute_query("MATCH (p:Person) RETURN count(p) AS people")
    return int(records[0]["people"])


async def seconds(call: Callable[[], Awaitable[int]]) -> float:
    """三次里最快的一次，免得把机器的忙碌算进去。"""
    measured = []
    for _ in range(3):
        started = time.perf_counter()
        for _ in range(CALLS):
            await call()
        measured.append(time.perf_counter() - started)
    return min(measured)


async def main(server: Any, driver: AsyncDriver) -> None:
    new_each_call = await seconds(lambda: count_people(server.uri, server.auth))
    shared = await seconds(lambda: count_people_shared(driver))
    print(f"每次新建驱动的耗时是共用一个驱动的 ≈ {new_each_call / shared:.0f} 倍")
    expect("慢 3 倍以上", new_each_call > 3 * shared, wanted=False)
