"""``reader.py stream|data 行数``：读一遍，打印秒数和多占的内存（MB）。单独的进程，内存才量得准。"""

import asyncio
import json
import os
import resource
import sys
import time

from neo4j import AsyncGraphDatabase

QUERY = "UNWIND range(1, $rows) AS id RETURN id, 'entity ' + id AS name"
PEAK_UNIT = 1024 if sys.platform == "linux" else 1  # ru_maxrss：Linux 用 KiB，macOS 用字节


def peak_megabytes() -> float:
    """到现在为止的内存峰值。"""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * PEAK_UNIT / 1e6


async def read(way: str, rows: int) -> None:
    """按 ``way`` 读 ``rows`` 条。"""
    auth = (os.environ["NEO4J_USERNAME"], os.environ["NEO4J_PASSWORD"])
    async with AsyncGraphDatabase.driver(os.environ["NEO4J_URI"], auth=auth) as driver:
        await driver.verify_connectivity()
        before, started = peak_megabytes(), time.perf_counter()
        async with driver.session() as session:
            result = await session.run(QUERY, rows=rows)
            if way == "stream":
                total = 0
                async for record in result:
                    total += record["id"]
            else:
                total = sum(record["id"] for record in await result.data())
        seconds = time.perf_counter() - started
    if total != rows * (rows + 1) // 2:
        raise RuntimeError(f"读到的总和不对：{total}")
    print(json.dumps({"seconds": seconds, "megabytes": peak_megabytes() - before}))


if __name__ == "__main__":
    asyncio.run(read(sys.argv[1], int(sys.argv[2])))
