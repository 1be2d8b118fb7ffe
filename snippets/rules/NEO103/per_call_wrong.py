"""驱动关闭了，但每次调用都新建一个：连接池白建，时间花在握手上。"""

import time
from typing import Any

from neo4j import AsyncDriver, AsyncGraphDatabase

from expect import expect

CALLS = 10


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


async def main(server: Any, driver: AsyncDriver) -> None:
    await count_people(server.uri, server.auth)
    await count_people_shared(driver)

    started = time.perf_counter()
    for _ in range(CALLS):
        await count_people(server.uri, server.auth)
    new_each_call = time.perf_counter() - started

    started = time.perf_counter()
    for _ in range(CALLS):
        await count_people_shared(driver)
    shared = time.perf_counter() - started

    print(f"每次新建驱动的耗时是共用一个驱动的 ≈ {new_each_call / shared:.0f} 倍")
    expect("慢 3 倍以上", new_each_call > 3 * shared, wanted=False)
