"""先读完，再等 LLM，再写：会话一直开着，二十个请求用五个连接都成功。"""

import asyncio
import time
from typing import Any

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def summarize(manager: ConnectionManager, document: int) -> None:
    async with manager.session() as session:
        result = await session.run("MATCH (d:Document {id: $id}) RETURN d.text AS text", id=document)
        record = await result.single(strict=True)  # 结果读完，连接已经归还

        summary = await ask_llm(record["text"])  # 会话开着，不占连接

        result = await session.run(
            "MATCH (d:Document {id: $id}) SET d.summary = $summary", id=document, summary=summary
        )
        await result.consume()


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
        expect("失败的请求", [outcome for outcome in outcomes if outcome is not None], [])
