"""事务开着的时候等 LLM：二十个请求抢五个连接，十五个失败。"""

import asyncio
import time
from typing import Any

from neo4j.exceptions import ClientError, DriverError

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def summarize(manager: ConnectionManager, document: int) -> None:
    async with manager.session() as session, await session.begin_transaction() as tx:
        result = await tx.run("MATCH (d:Document {id: $id}) RETURN d.text AS text", id=document)
        record = await result.single(strict=True)

        summary = await ask_llm(record["text"])  # 事务还开着，连接一直占着

        await tx.run("MATCH (d:Document {id: $id}) SET d.summary = $summary", id=document, summary=summary)


# --8<-- [end:shown]


async def ask_llm(text: str) -> str:
    await asyncio.sleep(0.75 if text else 0)
    return text[:10]


async def main(server: Any) -> None:
    async with ConnectionManager(
        server.uri, server.auth, max_connection_pool_size=5, connection_acquisition_timeout=0.5
    ) as manager:
        await manager.driver.execute_query(
            "UNWIND range(1, 25) AS id CREATE (:Document {id: id, text: CASE WHEN id > 20 THEN '' ELSE 'Neo4j' END})"
        )
        await asyncio.gather(*(summarize(manager, n) for n in range(21, 26)))  # 先建好连接、编译查询
        started = time.perf_counter()
        outcomes = await asyncio.gather(*(summarize(manager, n) for n in range(1, 21)), return_exceptions=True)
        print(f"二十个请求用了 ≈ {time.perf_counter() - started:.2f} 秒")
        failures = [outcome for outcome in outcomes if isinstance(outcome, (ClientError, DriverError))]
        expect("失败的请求", len(failures), 0)
        if failures:
            raise failures[0]
