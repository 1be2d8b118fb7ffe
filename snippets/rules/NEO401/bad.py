"""run() 的 timeout= 成了查询参数，查询照跑不误。"""

import time

from expect import expect
from graph import ConnectionManager

SLOW = "UNWIND range(1, 2000000) AS x WITH x WHERE sqrt(x) > $limit RETURN count(x) AS n"


# --8<-- [start:shown]
async def count_slowly(manager: ConnectionManager) -> int:
    """跑一条慢查询，最多 0.05 秒。"""
    async with manager.session() as session:
        result = await session.run(SLOW, limit=1, timeout=0.05)  # NEO401
        record = await result.single(strict=True)
        return record["n"]


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    started = time.perf_counter()
    n = await count_slowly(manager)
    elapsed = time.perf_counter() - started
    print(f"查询正常返回 {n}，用了 ≈ {elapsed:.2f} 秒")
    expect("0.05 秒后停下", elapsed < 0.1, wanted=True)
