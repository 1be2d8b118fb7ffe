"""任务比连接多得多：排在后面的等到超时。"""

import asyncio
from typing import Any

from neo4j import AsyncManagedTransaction

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def answer(manager: ConnectionManager, question: str) -> str:
    async with manager.session() as session:
        return await session.execute_read(related_chunks, question)  # 占用连接 0.5 秒


async def answer_all(manager: ConnectionManager, questions: list[str]) -> list[str | BaseException]:
    return await asyncio.gather(*(answer(manager, question) for question in questions), return_exceptions=True)


# --8<-- [end:shown]


async def related_chunks(tx: AsyncManagedTransaction, question: str) -> str:
    """占用连接 0.5 秒；用 sleep 代替查询，免得结果取决于机器的快慢。"""
    await (await tx.run("RETURN $question", question=question)).consume()
    await asyncio.sleep(0.5)
    return question


async def main(server: Any) -> None:
    async with ConnectionManager(
        server.uri, server.auth, max_connection_pool_size=2, connection_acquisition_timeout=1
    ) as manager:
        outcomes = await answer_all(manager, [f"问题 {number}" for number in range(10)])
    failed = [outcome for outcome in outcomes if isinstance(outcome, BaseException)]
    print(f"10 个任务，2 个连接，等待连接最多 1 秒：失败 ≈ {len(failed)} 个")
    expect("全部成功", not failed, True)
