"""逐条读和一次读完，占用的内存差多少。"""

import tracemalloc
from collections.abc import Awaitable, Callable

from expect import expect
from graph import ConnectionManager

CHUNKS = "UNWIND range(1, 600) AS id RETURN id, toString(id) + $text AS text"
TEXT = "一段正文，" * 2000


# --8<-- [start:shown]
async def all_at_once(manager: ConnectionManager) -> int:
    async with manager.session() as session:
        rows = await (await session.run(CHUNKS, text=TEXT)).data()
        return sum(len(row["text"]) for row in rows)


async def one_by_one(manager: ConnectionManager) -> int:
    async with manager.session(fetch_size=10) as session:
        total = 0
        async for record in await session.run(CHUNKS, text=TEXT):
            total += len(record["text"])
        return total


# --8<-- [end:shown]


async def peak_memory(read: Callable[[ConnectionManager], Awaitable[int]], manager: ConnectionManager) -> float:
    tracemalloc.start()
    await read(manager)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak / 2**20


async def main(manager: ConnectionManager) -> None:
    whole = await peak_memory(all_at_once, manager)
    streamed = await peak_memory(one_by_one, manager)
    print(f"data(): 最多 ≈ {whole:.1f} MiB")
    print(f"逐条读: 最多 ≈ {streamed:.1f} MiB")
    expect("相差 10 倍以上", whole > 10 * streamed, True)
