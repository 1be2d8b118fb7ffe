"""连接被重置：托管事务换一个连接重试。"""

import time

from neo4j import AsyncManagedTransaction

from expect import expect
from graph import ConnectionManager
from tests.faults.proxy import FaultProxy
from tests.neo4j_server import Server


# --8<-- [start:shown]
async def count_documents(tx: AsyncManagedTransaction) -> int:
    result = await tx.run("MATCH (d:Document) RETURN count(d) AS n")
    record = await result.single(strict=True)
    return int(record["n"])


async def count_with_retry(manager: ConnectionManager) -> int:
    async with manager.session() as session:
        return await session.execute_read(count_documents)


# --8<-- [end:shown]


async def main(server: Server, proxy: FaultProxy) -> None:
    async with ConnectionManager(f"bolt://127.0.0.1:{proxy.port}", server.auth) as manager:
        await count_with_retry(manager)
        proxy.reset_connections()
        started = time.perf_counter()
        expect("文档数", await count_with_retry(manager), 0)
        print(f"重试用了 ≈ {time.perf_counter() - started:.2f} 秒")
