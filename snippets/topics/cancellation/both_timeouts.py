"""两个超时一起用：asyncio.timeout 管调用者等多久，Query(timeout) 管服务器最多算多久。"""

import asyncio
import time
from typing import LiteralString

from neo4j import EagerResult, Query

from expect import expect
from graph import ConnectionManager

LONG: LiteralString = "UNWIND range(1, 3000000000) AS n RETURN count(n) AS total"


# --8<-- [start:shown]
async def bounded(manager: ConnectionManager, text: LiteralString, seconds: float) -> EagerResult:
    """最多等 ``seconds`` 秒，重试和等连接也算在内；客户端消失时，服务器也会停下来。"""
    async with asyncio.timeout(seconds):
        return await manager.driver.execute_query(Query(text, timeout=seconds + 5))


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    await manager.driver.verify_connectivity()
    started = time.monotonic()
    try:
        await bounded(manager, LONG, 0.5)
    except TimeoutError:
        elapsed = time.monotonic() - started
        print(f"≈ {elapsed:.2f} 秒后 TimeoutError")
        expect("0.5 秒到 1 秒之间", 0.45 <= elapsed < 1, True)
    records, _, _ = await manager.driver.execute_query("RETURN 1 AS n")
    expect("驱动还能用", records[0]["n"], 1)
