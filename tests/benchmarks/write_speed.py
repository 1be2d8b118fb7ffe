"""写入的速度：用的就是性能一章展示的那些函数。"""

import time
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from graph import ConnectionManager
from tests.benchmarks.measurement import Measurement
from tests.neo4j_server import Server
from topics.performance.call_in_transactions import write_in_server_batches
from topics.performance.concurrent import write_concurrently
from topics.performance.one_transaction import write_in_one_transaction
from topics.performance.per_item import write_each
from topics.performance.unwind import write_batches

Rows = list[dict[str, Any]]
Write = Callable[[ConnectionManager, Rows], Awaitable[None]]
PATTERN_ROWS = 5_000
CURVE_ROWS = 10_000
WARM_UP_ROWS = 500
POOL_SIZE = 20
PATTERNS: dict[str, Write] = {
    "逐条，一条一提交": write_each,
    "逐条，一个事务": write_in_one_transaction,
    "逐条，20 个并发": partial(write_concurrently, limit=POOL_SIZE),
    "UNWIND 每批 1000，托管事务": partial(write_batches, size=1000),
    "UNWIND 全部一批": partial(write_batches, size=PATTERN_ROWS),
    "CALL IN TRANSACTIONS 每批 1000": write_in_server_batches,
}
BATCH_SIZES = (10, 50, 100, 500, 1000, 2000, 5000, 10_000)


async def measure_patterns(server: Server, rounds: int) -> list[Measurement]:
    """每种写法写 ``PATTERN_ROWS`` 行，各写法交错进行。"""
    return await _measure(server, rounds, PATTERN_ROWS, PATTERNS)


async def measure_batch_sizes(server: Server, rounds: int) -> list[Measurement]:
    """推荐的写法，不同的批大小，各写 ``CURVE_ROWS`` 行。"""
    sizes: dict[str, Write] = {str(size): partial(write_batches, size=size) for size in BATCH_SIZES}
    return await _measure(server, rounds, CURVE_ROWS, sizes)


async def _measure(server: Server, rounds: int, count: int, writes: dict[str, Write]) -> list[Measurement]:
    rows = [
        {"id": number, "properties": {"name": f"实体 {number}", "score": number / 2, "text": "某个实体的描述 " * 6}}
        for number in range(count)
    ]
    measurements = {name: Measurement(name, count) for name in writes}
    async with ConnectionManager(server.uri, server.auth, max_connection_pool_size=POOL_SIZE) as manager:
        server.clear()
        await manager.driver.execute_query("CREATE CONSTRAINT entity_id FOR (e:Entity) REQUIRE e.id IS UNIQUE")
        await manager.driver.execute_query("CALL db.awaitIndexes()")
        for write in writes.values():
            await write(manager, rows[:WARM_UP_ROWS])
        for _ in range(rounds):
            for name, write in writes.items():
                await _empty(manager)
                started = time.perf_counter()
                await write(manager, rows)
                measurements[name].speeds.append(count / (time.perf_counter() - started))
                await _check(manager, count)
    return list(measurements.values())


async def _empty(manager: ConnectionManager) -> None:
    """只删数据，不动约束：约束一变，服务器就要重新规划每条查询，几千行的写入里规划占了大半。"""
    await manager.driver.execute_query("MATCH (e:Entity) DETACH DELETE e")


async def _check(manager: ConnectionManager, count: int) -> None:
    records, _, _ = await manager.driver.execute_query("MATCH (e:Entity) RETURN count(e) AS n")
    if records[0]["n"] != count:
        raise RuntimeError(f"应写入 {count} 行，实际 {records[0]['n']} 行：这次测量作废")
