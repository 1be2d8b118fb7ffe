"""两个任务用一个会话：有时不报错，两个任务都读到 0 条。"""

import asyncio
import logging
from typing import Any

from neo4j import AsyncGraphDatabase, AsyncSession

from expect import expect


# --8<-- [start:shown]
async def read_three(session: AsyncSession) -> int:
    result = await session.run("UNWIND range(1, 3) AS n RETURN n")
    return len([record async for record in result])


async def read_both(session: AsyncSession) -> list[int | BaseException]:
    return await asyncio.gather(read_three(session), read_three(session), return_exceptions=True)


# --8<-- [end:shown]

ROUNDS = 30


async def one_round(driver: Any) -> list[int | BaseException]:
    session = driver.session()
    try:
        return await asyncio.wait_for(read_both(session), 2)
    except TimeoutError as hang:
        return [hang]
    finally:
        session.cancel()
        await session.close()


async def main(server: Any) -> None:
    logging.getLogger("neo4j").setLevel(logging.CRITICAL)  # 连接乱了之后，驱动的日志每次不同
    async with AsyncGraphDatabase.driver(server.uri, auth=server.auth) as driver:
        rounds = [await one_round(driver) for _ in range(ROUNDS)]
    silent = sum(0 in counts and all(isinstance(count, int) for count in counts) for counts in rounds)
    right = rounds.count([3, 3])
    print(f"{ROUNDS} 轮：没有异常却少了记录 ≈ {silent} 轮，有异常 ≈ {ROUNDS - silent - right} 轮，正确 ≈ {right} 轮")
    expect("有没有异常也没有记录的轮", silent > 0, False)
    expect("每一轮都读到 3 条和 3 条", right == ROUNDS, True)
