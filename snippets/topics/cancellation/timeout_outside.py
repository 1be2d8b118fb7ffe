"""asyncio.timeout() 放在会话外面：到点就返回。"""

import asyncio
import time

from expect import expect
from graph import ConnectionManager

SLOW = "UNWIND range(1, 60000000) AS n RETURN count(n) AS total"


# --8<-- [start:shown]
async def answer(manager: ConnectionManager) -> str:
    async with asyncio.timeout(0.1), manager.session() as session:
        await session.run(SLOW)  # noqa: NEO303
        return await ask_llm()


# --8<-- [end:shown]


async def ask_llm() -> str:
    await asyncio.sleep(60)
    return "答案"


async def main(manager: ConnectionManager) -> None:
    await manager.driver.verify_connectivity()
    started = time.monotonic()
    try:
        await answer(manager)
    except TimeoutError:
        elapsed = time.monotonic() - started
        print(f"≈ {elapsed:.2f} 秒后 TimeoutError")
        expect("0.4 秒内", elapsed < 0.4, True)
