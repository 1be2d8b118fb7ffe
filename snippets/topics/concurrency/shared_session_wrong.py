"""两个任务用一个会话：有时不报错，两个任务都读到 0 条。"""

import asyncio
import os
import subprocess
import sys
from typing import Any

from neo4j import AsyncDriver, AsyncGraphDatabase, AsyncSession

from expect import expect


# --8<-- [start:shown]
async def read_three(session: AsyncSession) -> int:
    result = await session.run("UNWIND range(1, 3) AS n RETURN n")
    return len([record async for record in result])


async def read_both(session: AsyncSession) -> list[int | BaseException]:
    return await asyncio.gather(read_three(session), read_three(session), return_exceptions=True)


# --8<-- [end:shown]

ROUNDS = 30


async def one_round(driver: AsyncDriver) -> str:
    session = driver.session()
    try:
        outcomes = await asyncio.wait_for(read_both(session), 2)
    except TimeoutError:
        return "没有结果"
    finally:
        session.cancel()
        await session.close()
    if outcomes == [3, 3]:
        return "正确"
    return "少了记录" if all(isinstance(outcome, int) for outcome in outcomes) else "有异常"


async def child() -> None:
    async with AsyncGraphDatabase.driver(os.environ["URI"], auth=("neo4j", os.environ["PASSWORD"])) as driver:
        for _ in range(ROUNDS):
            print(await one_round(driver), flush=True)


def main(server: Any) -> None:
    """在单独的进程里运行：连接乱了之后，驱动有时空转，事件循环就卡死了，只有杀掉进程。"""
    environment = {**os.environ, "URI": server.uri, "PASSWORD": server.auth[1], "PYTHONPATH": os.pathsep.join(sys.path)}
    outcomes, stuck = [], 0
    while len(outcomes) < ROUNDS and stuck < 5:
        with subprocess.Popen(
            [sys.executable, __file__], env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        ) as process:
            try:
                output, _ = process.communicate(timeout=8)
            except subprocess.TimeoutExpired:
                stuck += 1
                process.kill()
                output, _ = process.communicate()
        outcomes += output.split()
    right, failed, silent = (outcomes.count(outcome) for outcome in ("正确", "有异常", "少了记录"))
    print(f"≈ {len(outcomes)} 轮：正确 ≈ {right}，有异常 ≈ {failed}，没有异常却少了记录 ≈ {silent}；卡死 ≈ {stuck} 次")
    expect("有没有异常、却少了记录的轮", silent > 0, False)
    expect("每一轮都正确", right == len(outcomes), True)


if __name__ == "__main__":
    asyncio.run(child())
