"""空闲连接被正常关闭（FIN）：驱动借出之前就发现了，调用者没有感觉。"""

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
        proxy.close_connections()
        while proxy.connections:
            await asyncio.sleep(0.01)
        expect("文档数", await count_documents(manager), 0)
