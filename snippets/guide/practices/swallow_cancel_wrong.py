"""吞掉取消：超时不再是超时，调用者拿到一个假的结果。"""

import asyncio

from expect import expect
from neo4j import AsyncDriver

LONG = "UNWIND range(1, 50000) AS x UNWIND range(1, 50000) AS y WITH x WHERE x % 7 = 0 RETURN count(x) AS n"


# --8<-- [start:shown]
async def count_or_zero(driver: AsyncDriver, query: str) -> int:
    try:
        records, _, _ = await driver.execute_query(query)
        return records[0]["n"]
    except BaseException:
        return 0


# --8<-- [end:shown]


async def main(driver: AsyncDriver) -> None:
    try:
        async with asyncio.timeout(0.2):
            outcome = await count_or_zero(driver, LONG)
    except TimeoutError:
        outcome = "TimeoutError"
    expect("限时 0.2 秒，结果", outcome, "TimeoutError")
