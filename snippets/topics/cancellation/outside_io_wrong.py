"""取消落在驱动的 I/O 之外：finally 里的 close() 要等查询跑完。"""

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
        return await ask_llm()  # 取消落在这里，查询还在服务器上跑
    finally:
        await session.close()


# --8<-- [end:shown]


async def ask_llm() -> str:
    await asyncio.sleep(60)
    return "答案"


async def main(manager: ConnectionManager) -> None:
    await manager.driver.verify_connectivity()
    task = asyncio.create_task(answer(manager))
    await asyncio.sleep(0.1)
    started = time.monotonic()
    task.cancel()
    await asyncio.wait([task])
    elapsed = time.monotonic() - started
    print(f"取消之后又等了 ≈ {elapsed:.2f} 秒")
    expect("取消后 0.3 秒内返回", elapsed < 0.3, True)
