"""先读完，再查下一个：一个任务任何时刻只占一个连接。"""

import asyncio
from typing import Any

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def expand(manager: ConnectionManager, document: int) -> None:
    async with manager.session() as session:
        chunks = await (await session.run("UNWIND range(1, 3) AS chunk RETURN chunk")).value("chunk")
        for chunk in chunks:
            result = await session.run("RETURN $chunk AS id, $doc AS doc", chunk=chunk, doc=document)
            await result.consume()


# --8<-- [end:shown]


async def main(server: Any) -> None:
    async with ConnectionManager(
        server.uri, server.auth, max_connection_pool_size=3, connection_acquisition_timeout=1
    ) as manager:
        await asyncio.gather(*(manager.driver.verify_connectivity() for _ in range(3)))
        outcomes = await asyncio.gather(*(expand(manager, n) for n in range(3)), return_exceptions=True)
    expect("3 个任务，3 个连接：全部成功", outcomes, [None, None, None])
