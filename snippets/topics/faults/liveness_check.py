"""借出之前先探活：被重置的空闲连接在借出之前换掉，session.run 也不报错。"""

import time

from expect import expect
from graph import ConnectionManager
from tests.faults.proxy import FaultProxy
from tests.neo4j_server import Server


# --8<-- [start:shown]
def connect(uri: str, auth: tuple[str, str]) -> ConnectionManager:
    """空闲超过 30 秒的连接，借出之前先发一条 RESET 探活；每次都探写 0。"""
    return ConnectionManager(uri, auth, liveness_check_timeout=30)


# --8<-- [end:shown]


async def count_documents(manager: ConnectionManager) -> int:
    async with manager.session() as session:
        result = await session.run("MATCH (d:Document) RETURN count(d) AS n")
        record = await result.single(strict=True)
        return int(record["n"])


async def main(server: Server, proxy: FaultProxy) -> None:
    uri = f"bolt://127.0.0.1:{proxy.port}"
    async with ConnectionManager(uri, server.auth, liveness_check_timeout=0) as manager:
        await count_documents(manager)
        proxy.reset_connections()
        started = time.perf_counter()
        expect("文档数", await count_documents(manager), 0)
        print(f"用了 ≈ {time.perf_counter() - started:.2f} 秒")
