"""一个程序一个事件循环，驱动在循环里建、循环里关。"""

import asyncio
from typing import Any

from neo4j import AsyncDriver, AsyncGraphDatabase


# --8<-- [start:shown]
async def find(driver: AsyncDriver, name: str) -> None:
    records, _, _ = await driver.execute_query("RETURN $name AS name", name=name)
    print("查到:", records[0]["name"])


async def serve(uri: str, auth: tuple[str, str]) -> None:
    async with AsyncGraphDatabase.driver(uri, auth=auth) as driver:
        await find(driver, "Ada")
        await find(driver, "Bob")


# --8<-- [end:shown]


def main(server: Any) -> None:
    asyncio.run(serve(server.uri, server.auth))
