"""查询没有超时：别人握着锁，它就一直等。"""

import asyncio

from neo4j import Query

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def add_one(manager: ConnectionManager) -> int:
    """计数器加一，返回新的值。"""
    query = "MATCH (c:Counter) SET c.value = c.value + 1 RETURN c.value AS value"
    async with manager.session() as session:
        result = await session.run(query)  # NEO902
        record = await result.single(strict=True)
        return record["value"]


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    async with manager.session() as session:
        await (await session.run(Query("CREATE (:Counter {value: 0})", timeout=10))).consume()
        async with await session.begin_transaction(timeout=10) as tx:
            await tx.run("MATCH (c:Counter) SET c.value = 0")
            task = asyncio.create_task(add_one(manager))
            _, waiting = await asyncio.wait({task}, timeout=0.5)
        expect("0.5 秒之后还在等", bool(waiting), wanted=False)
    print(f"锁释放之后才返回: {await task}")
