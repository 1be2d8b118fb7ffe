"""一个工作进程一个驱动：插件在工作进程的事件循环里创建，工作进程结束时关闭。"""

import asyncio
import os
from typing import cast

from distributed import Worker, WorkerPlugin, get_worker

from expect import expect
from graph import ConnectionManager
from tests.neo4j_server import Server
from tests.pages.own_process import run_as_program
from topics.scale.local_cluster import two_workers


# --8<-- [start:shown]
class GraphConnection(WorkerPlugin):
    name = "graph"

    async def setup(self, worker: Worker) -> None:
        """在工作进程里运行：送过来的只有这个类，地址和密码从工作进程的环境变量读。"""
        pool = worker.state.nthreads  # 一个工作进程同时跑几个任务，就要几个连接
        self.manager = ConnectionManager.from_environment(
            max_connection_pool_size=pool, user_agent=f"ingest/{os.getpid()}"
        )

    async def teardown(self, worker: Worker) -> None:
        await self.manager.close()


def manager() -> ConnectionManager:
    """任务里用：当前工作进程的那一个。"""
    return cast("GraphConnection", get_worker().plugins["graph"]).manager


async def write_batch(ids: list[int]) -> int:
    """协程任务直接在工作进程的事件循环里运行，和驱动在同一个循环里。"""
    _, summary, _ = await manager().driver.execute_query("UNWIND $ids AS id MERGE (:Chunk {id: id})", ids=ids)
    return summary.counters.nodes_created


# --8<-- [end:shown]


async def write_and_name_the_driver(ids: list[int]) -> tuple[int, tuple[int, int]]:
    return await write_batch(ids), (os.getpid(), id(manager().driver))


async def run() -> None:
    batches = [list(range(start, start + 10)) for start in range(0, 200, 10)]
    async with two_workers() as client:
        await client.register_plugin(GraphConnection())
        results = await client.gather(client.map(write_and_name_the_driver, batches))
    expect("写入的节点", sum(written for written, _ in results), 200)
    drivers = {driver for _, driver in results}
    expect("工作进程", len({process for process, _ in drivers}), 2)
    expect("驱动", len(drivers), 2)


def main(server: Server) -> None:
    run_as_program(__file__, server)


if __name__ == "__main__":
    asyncio.run(run())
