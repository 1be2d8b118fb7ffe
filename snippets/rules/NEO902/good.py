"""给查询一个期限：等不到就抛 TimeoutError，连接立即断开。"""

import asyncio

from neo4j import Query

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def add_one(manager: ConnectionManager) -> int:
    """计数器加一，返回新的值；最多等 0.3 秒。"""
    query = "MATCH (c:Counter) SET c.value = c.value + 1 RETURN c.value AS value"
    async with asyncio.timeout(0.3), manager.session() as session:
        result = await session.run(query)
        record = await result.single(strict=True)
        return int(record["value"])


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    async with manager.session() as session:
        await (await session.run(Query("CREATE (:Counter {value: 0})", timeout=10))).consume()
        async with await session.begin_transaction(timeout=10) as tx:
            await tx.run("MATCH (c:Counter) SET c.value = 0")
            task = asyncio.create_task(add_one(manager))
            await asyncio.wait({task})
        expect("结果", type(task.exception()).__name__, "TimeoutError")
