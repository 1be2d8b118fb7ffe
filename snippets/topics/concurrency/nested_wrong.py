"""读着一个结果，再开一个会话：任务数等于连接数时，全体互相等待。"""

import asyncio
from typing import Any

from neo4j.exceptions import ClientError, DriverError

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def expand(manager: ConnectionManager, document: int) -> None:
    async with manager.session() as outer:
        chunks = await outer.run("UNWIND range(1, 3) AS chunk RETURN chunk")
        async for record in chunks:  # 占着一个连接
            async with manager.session() as inner:  # 又要一个
                result = await inner.run("RETURN $chunk AS id, $doc AS doc", chunk=record["chunk"], doc=document)
                await result.consume()


# --8<-- [end:shown]


async def main(server: Any) -> None:
    async with ConnectionManager(
        server.uri, server.auth, max_connection_pool_size=3, connection_acquisition_timeout=1
    ) as manager:
        await asyncio.gather(*(manager.driver.verify_connectivity() for _ in range(3)))
        outcomes = await asyncio.gather(*(expand(manager, n) for n in range(3)), return_exceptions=True)
    failed = [outcome for outcome in outcomes if isinstance(outcome, (ClientError, DriverError))]
    for error in failed[:1]:
        print(f"{type(error).__name__}: {error}")
    print(f"3 个任务，3 个连接：失败 ≈ {len(failed)} 个")
    expect("全部成功", not failed, True)
