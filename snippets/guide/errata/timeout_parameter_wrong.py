"""run(…, timeout=30) 多了一个查询参数，没有时限。"""

from typing import Any

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def run_with_timeout(manager: ConnectionManager) -> Any:
    async with manager.session() as session:
        result = await session.run("RETURN $timeout AS timeout", {}, timeout=30)
        record = await result.single(strict=True)
        return record["timeout"]


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    expect("查询参数 $timeout", await run_with_timeout(manager), None)
