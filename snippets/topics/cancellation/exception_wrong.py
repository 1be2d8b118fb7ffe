"""普通异常离开 async with：也要等查询跑完。"""

import asyncio
import time

from expect import expect

from graph import ConnectionManager

SLOW = "UNWIND range(1, 60000000) AS n RETURN count(n) AS total"


# --8<-- [start:shown]
async def answer(manager: ConnectionManager) -> str:
    async with manager.session() as session:
        await session.run(SLOW)
        return await ask_llm()  # 抛 ValueError


# --8<-- [end:shown]


async def ask_llm() -> str:
    await asyncio.sleep(0.1)
    raise ValueError("模型返回的不是 JSON")


async def main(manager: ConnectionManager) -> None:
    await manager.driver.verify_connectivity()
    started = time.monotonic()
    try:
        await answer(manager)
    except ValueError as error:
        elapsed = time.monotonic() - started
        print(f"≈ {elapsed:.2f} 秒后抛出 ValueError: {error}")
        expect("0.3 秒内抛出", elapsed < 0.3, True)
