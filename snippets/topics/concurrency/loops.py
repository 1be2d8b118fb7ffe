"""一个事件循环一个管理器：在循环里创建，在同一个循环里关闭。"""

import asyncio
from typing import Any

from graph import ConnectionManager


# --8<-- [start:shown]
async def count(uri: str, auth: tuple[str, str]) -> int:
    async with ConnectionManager(uri, auth) as manager:
        records, _, _ = await manager.driver.execute_query("MATCH (n) RETURN count(n) AS n")
        return int(records[0]["n"])


def run_twice(uri: str, auth: tuple[str, str]) -> None:
    for _ in range(2):
        print(f"节点: {asyncio.run(count(uri, auth))}")


# --8<-- [end:shown]


async def use(manager: ConnectionManager) -> None:
    await manager.driver.verify_connectivity()


def main(server: Any) -> None:
    run_twice(server.uri, server.auth)
    manager = ConnectionManager(server.uri, server.auth)
    with asyncio.Runner() as first, asyncio.Runner() as second:
        first.run(use(manager))
        try:
            second.run(use(manager))
        except RuntimeError as error:
            print(f"换了循环，管理器立刻说: {error}")
        first.run(manager.close())
