"""必须用 try/finally 时：取消就先 session.cancel()，再关闭。"""

import asyncio
import time

from expect import expect
from graph import ConnectionManager

SLOW = "UNWIND range(1, 60000000) AS n RETURN count(n) AS total"


# --8<-- [start:shown]
async def answer(manager: ConnectionManager) -> str:
    session = await manager.get_session()
    try:
        await session.run(SLOW)  # noqa: NEO303
        return await ask_llm()
    except asyncio.CancelledError:
        session.cancel()
        raise
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
    print(f"取消之后 ≈ {elapsed:.3f} 秒返回")
    expect("取消后 0.3 秒内返回", elapsed < 0.3, True)
    expect("还开着的会话", manager.monitor.get_stats()["active_sessions"], 0)
