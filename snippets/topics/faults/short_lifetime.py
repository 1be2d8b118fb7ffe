"""连接的寿命短于中间设备的空闲时限：过期的连接不再借出，换新的。"""

import asyncio
import time

from expect import expect
from graph import ConnectionManager
from tests.faults.proxy import FaultProxy
from tests.neo4j_server import Server


# --8<-- [start:shown]
def connect(uri: str, auth: tuple[str, str], idle_limit: float) -> ConnectionManager:
    """``idle_limit``：秒，负载均衡器或 NAT 多久忘掉一个空闲连接。"""
    return ConnectionManager(uri, auth, max_connection_lifetime=idle_limit / 2)


# --8<-- [end:shown]


async def count_documents(manager: ConnectionManager) -> int:
    records, _, _ = await manager.driver.execute_query("MATCH (d:Document) RETURN count(d) AS n")
    return int(records[0]["n"])


async def main(server: Server, proxy: FaultProxy) -> None:
    idle_limit = 1.0
    async with connect(f"bolt://127.0.0.1:{proxy.port}", server.auth, idle_limit) as manager:
        await count_documents(manager)
        await asyncio.sleep(idle_limit)
        proxy.forget_connections()
        started = time.perf_counter()
        async with asyncio.timeout(5):
            expect("文档数", await count_documents(manager), 0)
        print(f"用了 ≈ {time.perf_counter() - started:.2f} 秒")
