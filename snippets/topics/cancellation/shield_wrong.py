"""asyncio.shield(session.close())：调用者先走了，连接还占着，直到查询跑完。"""

import asyncio
import time

from expect import expect

from graph import ConnectionManager

SLOW = "UNWIND range(1, 60000000) AS n RETURN count(n) AS total"


# --8<-- [start:shown]
async def answer(manager: ConnectionManager) -> str:
    session = await manager.get_session()
    try:
        await session.run(SLOW)
        return await ask_llm()  # 第一次取消
    finally:
        await asyncio.shield(session.close())  # 第二次取消，close() 在后台继续


# --8<-- [end:shown]


async def ask_llm() -> str:
    await asyncio.sleep(60)
    return "答案"


async def main(manager: ConnectionManager) -> None:
    await manager.driver.verify_connectivity()
    task = asyncio.create_task(answer(manager))
    for _ in range(2):
        await asyncio.sleep(0.1)
        task.cancel()
    await asyncio.wait([task])
    expect("调用者返回时占用中的连接", manager.pool_stats.in_use, 0)
    started = time.monotonic()
    async with asyncio.timeout(120):
        while manager.pool_stats.in_use:  # noqa: ASYNC110  连接池不会通知，只能轮询
            await asyncio.sleep(0.01)
    print(f"又过了 ≈ {time.monotonic() - started:.2f} 秒，连接才归还")
