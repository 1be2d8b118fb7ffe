"""同样的取消，换成 async with：立即返回，服务器上的查询也结束。"""

import asyncio
import time

from expect import expect
from graph import ConnectionManager

SLOW = "UNWIND range(1, 60000000) AS n RETURN count(n) AS total"


# --8<-- [start:shown]
async def answer(manager: ConnectionManager) -> str:
    async with manager.session() as session:
        await session.run(SLOW)  # noqa: NEO303
        return await ask_llm()  # 取消落在这里，查询还在服务器上跑


# --8<-- [end:shown]


async def ask_llm() -> str:
    await asyncio.sleep(60)
    return "答案"


async def main(manager: ConnectionManager) -> None:
    started = time.monotonic()
    await manager.driver.execute_query(SLOW)
    whole_query = time.monotonic() - started
    task = asyncio.create_task(answer(manager))
    await asyncio.sleep(0.1)
    started = time.monotonic()
    task.cancel()
    await asyncio.wait([task])
    elapsed = time.monotonic() - started
    print(f"查询本身要 ≈ {whole_query:.2f} 秒，取消之后 ≈ {elapsed:.3f} 秒返回")
    expect("不到查询时间的 1/20", elapsed < whole_query / 20, True)
