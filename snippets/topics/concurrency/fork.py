"""每个工作进程自己的事件循环，自己的管理器；父进程里没有驱动。"""

import asyncio
import os
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from typing import Any

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def write_batch(numbers: list[int]) -> int:
    async with ConnectionManager.from_environment(max_connection_pool_size=5) as manager:
        _, summary, _ = await manager.driver.execute_query(
            "UNWIND $numbers AS number MERGE (:Chunk {id: number})", numbers=numbers
        )
        return summary.counters.nodes_created


def worker(numbers: list[int]) -> int:
    return asyncio.run(write_batch(numbers))


def write_all(batches: list[list[int]]) -> int:
    with ProcessPoolExecutor(max_workers=2) as pool:
        return sum(pool.map(worker, batches))


# --8<-- [end:shown]


def main(server: Any) -> None:
    process = subprocess.run(  # noqa: S603  运行的是本文件：进程池的子进程要能导入它
        [sys.executable, __file__],
        env={**os.environ, **server.client_environment, "PYTHONPATH": os.pathsep.join(sys.path)},
        stdout=subprocess.PIPE,
        text=True,
        timeout=60,
        check=True,
    )
    print(process.stdout, end="")


if __name__ == "__main__":
    expect("两个进程写入的节点", write_all([[1, 2, 3], [4, 5], [6]]), 6)
