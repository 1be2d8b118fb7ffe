"""同时工作的任务不多于连接：谁也不在连接池里排队。"""

import asyncio
from typing import Any

from neo4j import AsyncManagedTransaction

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
class Answerer:
    """``limit`` 不大于连接池；一个进程一个，所有任务共用。"""

    def __init__(self, manager: ConnectionManager, limit: int) -> None:
        self._manager = manager
        self._limit = asyncio.Semaphore(limit)

    async def answer(self, question: str) -> str:
        async with self._limit, self._manager.session() as session:
            return await session.execute_read(related_chunks, question)  # 占用连接 0.5 秒

    async def answer_all(self, questions: list[str]) -> list[str | BaseException]:
        return await asyncio.gather(*(self.answer(question) for question in questions), return_exceptions=True)


# --8<-- [end:shown]


async def related_chunks(tx: AsyncManagedTransaction, question: str) -> str:
    """占用连接 0.5 秒；用 sleep 代替查询，免得结果取决于机器的快慢。"""
    await (await tx.run("RETURN $question", question=question)).consume()
    await asyncio.sleep(0.5)
    return question


async def main(server: Any) -> None:
    questions = [f"问题 {number}" for number in range(10)]
    async with ConnectionManager(
        server.uri, server.auth, max_connection_pool_size=2, connection_acquisition_timeout=1
    ) as manager:
        outcomes = await Answerer(manager, limit=2).answer_all(questions)
    expect("10 个任务，2 个连接，等待连接最多 1 秒：全部成功", outcomes == questions, True)
