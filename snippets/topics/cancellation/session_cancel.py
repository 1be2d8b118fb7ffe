"""session.cancel()：立即断开连接，会话还能再用。"""

import asyncio
import time

from expect import expect
from graph import ConnectionManager

SLOW = "UNWIND range(1, 60000000) AS n RETURN count(n) AS total"


# --8<-- [start:shown]
async def answer(manager: ConnectionManager) -> str:
    async with manager.session() as session:
        await session.run(SLOW)  # noqa: NEO303
        try:
            return await ask_llm()
        except BaseException:
            session.cancel()  # 不是协程，不用 await；断开连接，服务器回滚
            raise


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
        expect("1 秒内抛出", elapsed < 1, True)
    async with manager.session() as session:
        await session.run(SLOW)
        session.cancel()
        expect("cancel() 之后会话已关闭", session.closed(), False)
        record = await (await session.run("RETURN 1 AS n")).single(strict=True)
        expect("同一个会话再查询", record["n"], 1)
