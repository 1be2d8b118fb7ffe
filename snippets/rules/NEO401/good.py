"""超时放进 neo4j.Query。"""

import time

from neo4j import Query
from neo4j.exceptions import Neo4jError

from expect import expect
from graph import ConnectionManager

SLOW = "UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y WITH x WHERE sqrt(x) > $limit RETURN count(x) AS n"


# --8<-- [start:shown]
async def count_slowly(manager: ConnectionManager) -> int:
    """跑一条慢查询，最多 0.05 秒。"""
    async with manager.session() as session:
        result = await session.run(Query(SLOW, timeout=0.05), limit=1)
        record = await result.single(strict=True)
        return int(record["n"])


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    started = time.perf_counter()
    code = None
    try:
        await count_slowly(manager)
    except Neo4jError as error:
        code = error.code
    elapsed = time.perf_counter() - started
    expect("服务器终止了查询", code, "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration")
    print(f"用了 ≈ {elapsed:.1f} 秒")
