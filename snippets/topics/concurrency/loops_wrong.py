"""一个驱动，两个事件循环：连接绑在第一个循环上，到第二个循环里就不能用。"""

import asyncio
import gc
import warnings
from typing import Any

from neo4j import AsyncDriver, AsyncGraphDatabase

from expect import expect


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
    errors = []
    try:
        run_twice(driver)
    except RuntimeError as error:
        errors.append(f"第二次: RuntimeError: … got {str(error).partition('> got ')[2]}")
    try:
        asyncio.run(driver.close())
    except RuntimeError as error:
        errors.append(f"关闭驱动: RuntimeError: {error}")
    print(*errors, sep="\n")
    expect("失败的次数", len(errors), 0)
    del driver
    with warnings.catch_warnings(action="ignore"):  # 关不掉的驱动、套接字被回收时的警告，这里不看
        gc.collect()
