"""别的线程：把协程交给主循环，或者用同步驱动。"""

import asyncio
from concurrent.futures import ThreadPoolExecutor

from neo4j import AsyncDriver, Driver

from expect import expect


# --8<-- [start:shown]
def ask_main_loop(driver: AsyncDriver, loop: asyncio.AbstractEventLoop) -> int:
    """在工作线程里调用；查询在主循环里执行，这里等它的结果。"""
    future = asyncio.run_coroutine_threadsafe(driver.execute_query("RETURN 1 AS n"), loop)
    records, _, _ = future.result(timeout=10)
    return int(records[0]["n"])


def ask_directly(driver: Driver) -> int:
    """同步驱动可以几个线程共用；会话不可以，所以各开各的。"""
    with driver.session() as session:
        return int(session.run("RETURN 1 AS n").single(strict=True)["n"])


# --8<-- [end:shown]


async def main(driver: AsyncDriver, sync_driver: Driver) -> None:
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(4) as pool:
        through_loop = [loop.run_in_executor(pool, ask_main_loop, driver, loop) for _ in range(8)]
        directly = [loop.run_in_executor(pool, ask_directly, sync_driver) for _ in range(8)]
        expect("交给主循环", sum(await asyncio.gather(*through_loop)), 8)
        expect("同步驱动", sum(await asyncio.gather(*directly)), 8)
