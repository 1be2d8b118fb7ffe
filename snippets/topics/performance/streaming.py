"""逐条处理和全部取回：多出来的内存差在哪里。"""

import tracemalloc
from collections.abc import Awaitable, Callable

from expect import expect
from graph import ConnectionManager

ROWS = 6_000
# --8<-- [start:shown]
QUERY = "UNWIND range(1, $rows) AS id RETURN id, 'entity ' + id AS name"


async def total_by_streaming(manager: ConnectionManager, rows: int) -> int:
    async with manager.session() as session:
        result = await session.run(QUERY, rows=rows)
        total = 0
        async for record in result:
            total += record["id"]
        return total


async def total_of_everything(manager: ConnectionManager, rows: int) -> int:
    async with manager.session() as session:
        result = await session.run(QUERY, rows=rows)
        return sum(record["id"] for record in await result.data())


# --8<-- [end:shown]


async def peak_megabytes(read: Callable[[ConnectionManager, int], Awaitable[int]], manager: ConnectionManager) -> float:
    tracemalloc.start()
    try:
        await read(manager, ROWS)
        return tracemalloc.get_traced_memory()[1] / 1e6
    finally:
        tracemalloc.stop()


async def main(manager: ConnectionManager) -> None:
    streaming = await peak_megabytes(total_by_streaming, manager)
    everything = await peak_megabytes(total_of_everything, manager)
    print(f"逐条处理 {ROWS} 条: 峰值 ≈ {streaming:.1f} MB")
    print(f"data() 取回 {ROWS} 条: 峰值 ≈ {everything:.1f} MB")
    expect("逐条处理的峰值不到一半", streaming < everything / 2, wanted=True)
