"""给驱动起名字，在服务器上认出自己的连接。"""

import asyncio
from typing import Any

from neo4j import AsyncDriver

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def connections_by_client(driver: AsyncDriver) -> dict[str, int]:
    """服务器上各客户端的连接数。"""
    records, _, _ = await driver.execute_query(
        "CALL dbms.listConnections() YIELD userAgent RETURN userAgent, count(*) AS connections ORDER BY userAgent"
    )
    return {record["userAgent"]: record["connections"] for record in records}


def build_manager(uri: str, auth: tuple[str, str]) -> ConnectionManager:
    return ConnectionManager(uri, auth, user_agent="graphrag-ingest/1.4")


# --8<-- [end:shown]


async def main(server: Any, driver: AsyncDriver) -> None:
    async with build_manager(server.uri, server.auth) as manager:
        await asyncio.gather(*(manager.driver.execute_query("RETURN 1") for _ in range(3)))
        counted = (await connections_by_client(driver))["graphrag-ingest/1.4"]
        print(f"graphrag-ingest/1.4: ≈ {counted} 个连接")
        expect("和连接池里的一样多", counted == (await manager.get_pool_stats()).total, True)
