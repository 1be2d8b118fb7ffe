"""泄漏够了连接池那么多次：下一个请求等到超时，垃圾回收也没有用。"""

import gc
from typing import Any

from neo4j.exceptions import ClientError, DriverError

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def touch(manager: ConnectionManager, number: int) -> None:
    session = await manager.get_session()
    await session.run("MERGE (d:Document {id: $id}) SET d.seen = datetime()", id=number)


async def exhaust(manager: ConnectionManager) -> None:
    for number in range(3):  # max_connection_pool_size=3
        await touch(manager, number)
    gc.collect()
    await manager.driver.execute_query("RETURN 1")  # 另一个请求；connection_acquisition_timeout=1


# --8<-- [end:shown]


async def main(server: Any) -> None:
    async with ConnectionManager(
        server.uri, server.auth, max_connection_pool_size=3, connection_acquisition_timeout=1
    ) as manager:
        try:
            await exhaust(manager)
        except (ClientError, DriverError) as error:
            print(f"{type(error).__name__}: {error}")
            print(f"可重试: {error.is_retryable()}")
        expect("占用中的连接", manager.pool_stats.in_use, 0)
