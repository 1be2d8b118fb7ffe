"""两类驱动异常一起接，会话交给 async with。"""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from neo4j import AsyncManagedTransaction, AsyncSession
from neo4j.exceptions import DriverError, Neo4jError

from expect import expect
from graph import ConnectionManager, GraphQueryError

# --8<-- [start:shown]
logger = logging.getLogger("graphrag")


async def read_count(tx: AsyncManagedTransaction) -> int:
    result = await tx.run("MATCH (p:Person) RETURN count(p) AS n")
    count: int = (await result.single(strict=True))["n"]
    return count


async def count_people(manager: ConnectionManager) -> int:
    try:
        async with manager.session() as session:
            return await session.execute_read(read_count)
    except (Neo4jError, DriverError) as error:  # 服务器的错误和驱动的错误
        raise GraphQueryError("统计人数失败") from error


async def handle_request(manager: ConnectionManager) -> tuple[int, str]:
    """请求的入口：只在这里记日志，一次，带完整的原因链。"""
    try:
        return 200, str(await count_people(manager))
    except GraphQueryError as error:
        logger.exception("请求失败，code=%s", error.code)
        return (503 if error.is_retryable() else 500), "查询失败"


# --8<-- [end:shown]


class Impatient(ConnectionManager):
    """不重试的管理器：连不上就立刻失败，示例不用等 30 秒。"""

    @asynccontextmanager
    async def session(self, **config: Any) -> AsyncIterator[AsyncSession]:
        async with super().session(max_transaction_retry_time=0, **config) as session:
            yield session


async def main(manager: ConnectionManager) -> None:
    await manager.driver.execute_query("CREATE (:Person)")
    expect("正常时", await handle_request(manager), (200, "1"))
    logger.disabled = True  # 回溯很长，各系统的错误号也不同
    try:
        async with Impatient("bolt://127.0.0.1:1", ("neo4j", "")) as unreachable:
            expect("服务器连不上时", await handle_request(unreachable), (503, "查询失败"))
    finally:
        logger.disabled = False
