"""``writer.py 写法 行数 每批行数``：写一遍，打印秒数。用的就是性能一章展示的那些函数。"""

import asyncio
import json
import sys
import time
from collections.abc import Awaitable, Callable
from typing import Any

from graph import ConnectionManager
from topics.performance.call_in_transactions import write_in_server_batches
from topics.performance.concurrent import write_concurrently
from topics.performance.one_transaction import write_in_one_transaction
from topics.performance.per_item import write_each
from topics.performance.several_batches import write_several_batches
from topics.performance.unwind import write_batches

Rows = list[dict[str, Any]]
POOL_SIZE = 20
WAYS: dict[str, Callable[[ConnectionManager, Rows, int], Awaitable[None]]] = {
    "each": lambda manager, rows, _: write_each(manager, rows),
    "one_transaction": lambda manager, rows, _: write_in_one_transaction(manager, rows),
    "concurrent": lambda manager, rows, _: write_concurrently(manager, rows, limit=POOL_SIZE),
    "batches": write_batches,
    "several_batches": write_several_batches,
    "server_batches": lambda manager, rows, _: write_in_server_batches(manager, rows),
}


async def write(way: str, count: int, size: int) -> None:
    """清空，按 ``way`` 写 ``count`` 行，核对写进了多少。

    只删数据，不动约束：约束一变，服务器就要重新规划每条查询，几千行的写入里规划占了大半。
    """
    rows = [
        {"id": number, "properties": {"name": f"实体 {number}", "score": number / 2, "text": "某个实体的描述 " * 6}}
        for number in range(count)
    ]
    async with ConnectionManager.from_environment(max_connection_pool_size=POOL_SIZE) as manager:
        await manager.driver.execute_query("MATCH (e:Entity) DETACH DELETE e")
        started = time.perf_counter()
        await WAYS[way](manager, rows, size)
        seconds = time.perf_counter() - started
        records, _, _ = await manager.driver.execute_query("MATCH (e:Entity) RETURN count(e) AS n")
    if records[0]["n"] != count:
        raise RuntimeError(f"应写入 {count} 行，实际 {records[0]['n']} 行：这次测量作废")
    print(json.dumps({"seconds": seconds}))


if __name__ == "__main__":
    asyncio.run(write(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))
