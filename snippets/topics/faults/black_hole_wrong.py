"""中间的设备忘了连接：默认设置下，查询一直等下去。"""

import asyncio

from expect import expect
from graph import ConnectionManager

from tests.faults.proxy import FaultProxy
from tests.neo4j_server import Server


# --8<-- [start:shown]
async def count_documents(manager: ConnectionManager) -> int:
    async with manager.session() as session:
        result = await session.run("MATCH (d:Document) RETURN count(d) AS n")
        record = await result.single(strict=True)
        return int(record["n"])


# --8<-- [end:shown]


async def main(server: Server, proxy: FaultProxy) -> None:
    async with ConnectionManager(f"bolt://127.0.0.1:{proxy.port}", server.auth) as manager:
        await count_documents(manager)
        proxy.forget_connections()
        waited = "有了结果"
        try:
            async with asyncio.timeout(2):
                await count_documents(manager)
        except TimeoutError:
            waited = "没有结果"
        expect("等了 2 秒", waited, "有了结果")
