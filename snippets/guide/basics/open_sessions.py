"""一百个开着的会话，结果都读完了：一个连接也不占。"""

from contextlib import AsyncExitStack

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def hold_a_hundred_sessions(manager: ConnectionManager) -> int:
    """返回一百个会话同时开着、结果都已读完时，占用的连接数。"""
    async with AsyncExitStack() as stack:
        for _ in range(100):
            session = await stack.enter_async_context(manager.session())
            result = await session.run("RETURN 1 AS one")
            await result.single()
        return (await manager.get_pool_stats()).in_use


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    expect("连接池的上限", (await manager.get_pool_stats()).max_size, 10)
    expect("一百个会话占用的连接", await hold_a_hundred_sessions(manager), 0)
