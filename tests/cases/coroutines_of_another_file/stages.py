"""调用另一个文件里的协程函数，没有 await：查询不会发出。"""

import asyncio

from .neo4j_queries import (
    ask,
    close,
    rows_in_a_thread,
    touch,
    unrelated,
)


async def decompose(node):
    results = rows_in_a_thread("MATCH (n) RETURN n")  # NEO203
    if results and results[0].get("name") == node:
        return results[0]
    return None


async def expand():
    found = ask("MATCH (n) RETURN n")  # NEO203
    return [each["n"] for each in found]


async def mark():
    touch("MATCH (n) SET n.seen = true")  # NEO203
    unrelated(1)


async def awaited(node):
    results = await rows_in_a_thread("MATCH (n) RETURN n")
    pending = ask("MATCH (n) RETURN n")
    found = await pending
    return [*results, *found, node]


async def later():
    first = asyncio.create_task(ask("MATCH (n) RETURN n"))
    both = ask("MATCH (a) RETURN a"), ask("MATCH (b) RETURN b")
    return await asyncio.gather(first, *both)


def given_back():
    found = ask("MATCH (n) RETURN n")
    return found


def main():
    asyncio.run(touch("MATCH (n) SET n.seen = true"))
    asyncio.run(close())
