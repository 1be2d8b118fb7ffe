"""close() 还在等查询时，第二次取消：连接归还了，会话却没有关闭。"""

import asyncio

from expect import expect
from neo4j import AsyncSession

from graph import ConnectionManager

SLOW = "UNWIND range(1, 60000000) AS n RETURN count(n) AS total"


# --8<-- [start:shown]
async def answer(session: AsyncSession) -> str:
    try:
        await session.run(SLOW)
        return await ask_llm()  # 第一次取消
    finally:
        await session.close()  # 还在等查询，第二次取消


# --8<-- [end:shown]


async def ask_llm() -> str:
    await asyncio.sleep(60)
    return "答案"


async def main(manager: ConnectionManager) -> None:
    await manager.driver.verify_connectivity()
    session = await manager.get_session()
    task = asyncio.create_task(answer(session))
    for _ in range(2):
        await asyncio.sleep(0.1)
        task.cancel()
    await asyncio.wait([task])
    expect("占用中的连接", manager.pool_stats.in_use, 0)
    expect("会话已关闭", session.closed(), True)
