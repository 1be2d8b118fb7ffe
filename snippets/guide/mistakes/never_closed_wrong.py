"""忘记关闭，结果也没有读：连接池用完为止。"""

from typing import Any

from neo4j import AsyncResult

from graph import ConnectionManager


# --8<-- [start:shown]
async def bad_operation(manager: ConnectionManager) -> AsyncResult:
    session = await manager.get_session()
    result = await session.run("UNWIND range(1, 5000) AS id RETURN id")
    return result  # 会话未关闭


async def check_something_three_times(manager: ConnectionManager) -> None:
    for number in range(1, 4):
        await bad_operation(manager)  # 调用者没有读返回的结果
        stats = await manager.get_pool_stats()
        print(f"第 {number} 次，占用: {stats.in_use}/{stats.max_size}")


# --8<-- [end:shown]


async def main(server: Any) -> None:
    async with ConnectionManager(
        server.uri, server.auth, max_connection_pool_size=3, connection_acquisition_timeout=0.5
    ) as manager:
        await check_something_three_times(manager)
        print("第 4 次，等待连接 0.5 秒之后：")
        await bad_operation(manager)
