"""一个驱动，两个事件循环：连接绑在第一个循环上，到第二个循环里就不能用。"""

import asyncio
from typing import Any

from neo4j import AsyncDriver, AsyncGraphDatabase

from expect import expect
from graph import read_pool_stats


# --8<-- [start:shown]
async def count(driver: AsyncDriver) -> int:
    records, _, _ = await driver.execute_query("MATCH (n) RETURN count(n) AS n")
    return int(records[0]["n"])


def run_twice(driver: AsyncDriver) -> None:
    for _ in range(2):
        print(f"节点: {asyncio.run(count(driver))}")  # 每次 asyncio.run() 都是新的事件循环


# --8<-- [end:shown]


def main(server: Any) -> None:
    driver = AsyncGraphDatabase.driver(server.uri, auth=server.auth)
    try:
        run_twice(driver)
    except RuntimeError as error:
        print(f"RuntimeError: …{str(error)[-35:]}")
    expect("占用中的连接", read_pool_stats(driver).in_use, 0)
    try:
        asyncio.run(driver.close())
    except RuntimeError as error:
        print(f"关闭驱动: RuntimeError: {error}")
