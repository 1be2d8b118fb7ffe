"""现象：两个任务共用一个会话，调试模式当场指出来。"""

import asyncio
import os
import subprocess
import sys
from typing import Any

from neo4j import AsyncGraphDatabase, AsyncSession


# --8<-- [start:shown]
async def ask(session: AsyncSession, number: int) -> list[int]:
    result = await session.run("UNWIND range(1, $n) AS x RETURN x", n=number)
    return [record["x"] async for record in result]


async def ask_both(session: AsyncSession) -> None:
    for outcome in await asyncio.gather(ask(session, 2), ask(session, 3), return_exceptions=True):
        print(type(outcome).__name__, outcome)


# --8<-- [end:shown]


async def child() -> None:
    """调试模式在导入驱动时决定，所以另开一个进程。"""
    auth = (os.environ["NEO4J_USERNAME"], os.environ["NEO4J_PASSWORD"])
    async with AsyncGraphDatabase.driver(os.environ["NEO4J_URI"], auth=auth) as driver, driver.session() as session:
        await ask_both(session)


def main(server: Any) -> None:
    output = subprocess.run(  # noqa: S603  运行的是本文件
        [sys.executable, __file__],
        env={**os.environ, **server.client_environment, "PYTHONNEO4JDEBUG": "1"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    ).stdout
    outcomes, _, other_site = output.partition("Other invocation site:")
    print(outcomes.strip())
    print("Other invocation site: …")
    print("\n".join(other_site.rstrip().splitlines()[-2:]))  # 中间是 asyncio 自己的帧


if __name__ == "__main__":
    asyncio.run(child())
