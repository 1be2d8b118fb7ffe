"""驱动重试多久，怎样给它设上限。"""

import asyncio
import logging
import time
from typing import Any

from neo4j import AsyncGraphDatabase, AsyncManagedTransaction
from neo4j.exceptions import ServiceUnavailable

from expect import expect


class Unreliable:
    """每次都失败的事务函数，数着自己被调用了几次。"""

    def __init__(self) -> None:
        self.calls = 0

    async def __call__(self, tx: AsyncManagedTransaction) -> None:  # noqa: ARG002
        self.calls += 1
        raise ServiceUnavailable("服务器不在")


# --8<-- [start:shown]
async def by_setting(uri: str, auth: tuple[str, str], work: Unreliable) -> None:
    async with (
        AsyncGraphDatabase.driver(uri, auth=auth, max_transaction_retry_time=0.5) as driver,
        driver.session() as session,
    ):
        await session.execute_write(work)


async def by_timeout(uri: str, auth: tuple[str, str], work: Unreliable) -> None:
    async with AsyncGraphDatabase.driver(uri, auth=auth) as driver, asyncio.timeout(0.5), driver.session() as session:
        await session.execute_write(work)


# --8<-- [end:shown]


async def main(server: Any) -> None:
    logging.getLogger("neo4j").setLevel(logging.ERROR)  # 重试的日志里有随机的等待时间
    for name, attempt in (("max_transaction_retry_time=0.5", by_setting), ("asyncio.timeout(0.5)", by_timeout)):
        work, started = Unreliable(), time.monotonic()
        try:
            await attempt(server.uri, server.auth, work)
        except (ServiceUnavailable, TimeoutError) as error:
            elapsed = time.monotonic() - started
            print(f"{name}: ≈ {elapsed:.2f} 秒后 {type(error).__name__}")
            expect("  调用次数", work.calls, 2 if attempt is by_setting else 1)
