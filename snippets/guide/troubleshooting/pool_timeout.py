"""现象：failed to obtain a connection from the pool。"""

from typing import Any

from graph import ConnectionManager


# --8<-- [start:shown]
async def has_documents(manager: ConnectionManager) -> bool:
    session = await manager.get_session()
    async for _ in await session.run("UNWIND range(1, 3) AS number RETURN number"):
        return True  # 后面的记录没有读，会话也没有关
    return False


async def serve(manager: ConnectionManager) -> None:
    for request in (1, 2, 3):
        pool = await manager.get_pool_stats()
        print(f"第 {request} 个请求，占用的连接 {pool.in_use}/{pool.max_size}")
        await has_documents(manager)


# --8<-- [end:shown]


async def main(server: Any) -> None:
    async with ConnectionManager(
        server.uri, server.auth, max_connection_pool_size=2, connection_acquisition_timeout=0.2
    ) as manager:
        await serve(manager)
