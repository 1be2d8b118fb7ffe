"""本机上的集群：两个工作进程，只听回环地址。"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import psutil
from distributed import Client, LocalCluster

from expect import expect
from tests.neo4j_server import Server
from tests.pages.own_process import run_as_program


# --8<-- [start:shown]
@asynccontextmanager
async def two_workers(threads: int = 2) -> AsyncIterator[Client]:
    async with (
        LocalCluster(
            n_workers=2,
            threads_per_worker=threads,  # 协程任务也受它限制：一个工作进程同时最多跑几个
            host="127.0.0.1",
            dashboard_address="127.0.0.1:0",  # 不写，看板听在 0.0.0.0:8787
            asynchronous=True,
        ) as cluster,
        Client(cluster, asynchronous=True) as client,
    ):
        yield client


# --8<-- [end:shown]


def listening_addresses() -> set[str]:
    """本进程和它的子进程在哪些地址上等人来连。"""
    processes = [psutil.Process(), *psutil.Process().children(recursive=True)]
    connections = [connection for process in processes for connection in process.net_connections("tcp")]
    return {connection.laddr.ip for connection in connections if connection.status == psutil.CONN_LISTEN}


async def run() -> None:
    async with two_workers() as client:
        expect("工作进程", len(await client.nthreads()), 2)
        expect("等人来连的地址", sorted(listening_addresses()), ["127.0.0.1"])
    expect("关闭之后", sorted(listening_addresses()), [])


def main(server: Server) -> None:
    run_as_program(__file__, server)


if __name__ == "__main__":
    asyncio.run(run())
