"""``reader.py stream|data|sync 行数``：读一遍，打印秒数和多占的内存（MB）。"""

import asyncio
import json
import os
import resource
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from neo4j import AsyncGraphDatabase, GraphDatabase

URI = os.environ["NEO4J_URI"]
AUTH = (os.environ["NEO4J_USERNAME"], os.environ["NEO4J_PASSWORD"])
QUERY = "UNWIND range(1, $rows) AS id RETURN id, 'entity ' + id AS name"
STATUS = Path("/proc/self/status")


def peak_megabytes() -> float:
    """本进程到现在为止的内存峰值。Linux 的 ``ru_maxrss`` 把启动它的进程的峰值也算在内（getrusage(2)），不能用。"""
    if STATUS.exists():
        line = next(line for line in STATUS.read_text().splitlines() if line.startswith("VmHWM:"))
        return int(line.split()[1]) * 1024 / 1e6
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6  # macOS 用字节


async def read(way: str, rows: int) -> int:
    """异步地读 ``rows`` 条，返回编号的总和。"""
    async with AsyncGraphDatabase.driver(URI, auth=AUTH) as driver:
        await driver.verify_connectivity()
        with measuring():
            async with driver.session() as session:
                result = await session.run(QUERY, rows=rows)
                if way == "stream":
                    total = 0
                    async for record in result:
                        total += record["id"]
                    return total
                return sum(record["id"] for record in await result.data())


def read_synchronously(rows: int) -> int:
    """同步地逐条读 ``rows`` 条，返回编号的总和。"""
    with GraphDatabase.driver(URI, auth=AUTH) as driver:
        driver.verify_connectivity()
        with measuring(), driver.session() as session:
            return sum(record["id"] for record in session.run(QUERY, rows=rows))


@contextmanager
def measuring() -> Iterator[None]:
    """结束时打印用时和多占的内存。"""
    before, started = peak_megabytes(), time.perf_counter()
    yield
    print(json.dumps({"seconds": time.perf_counter() - started, "megabytes": peak_megabytes() - before}))


def main(way: str, rows: int) -> None:
    """按 ``way`` 读，核对总和。"""
    total = read_synchronously(rows) if way == "sync" else asyncio.run(read(way, rows))
    if total != rows * (rows + 1) // 2:
        raise RuntimeError(f"读到的总和不对：{total}")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
