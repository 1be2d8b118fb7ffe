"""内存在涨：先看会话，再看连接，再看是谁拿着。"""

from typing import Any

from neo4j import AsyncSession

from graph import ConnectionManager, SessionMonitor


# --8<-- [start:shown]
async def diagnose(manager: ConnectionManager) -> None:
    stats = manager.monitor.get_stats()
    pool = await manager.get_pool_stats()
    print(f"活跃会话: {stats['active_sessions']}，累计: {stats['total_sessions']}")
    print(f"占用的连接: {pool.in_use}/{pool.max_size}")
    for held in manager.monitor.active_sessions()[:1]:  # 最早取得的
        print(f"最早的会话已持有 ≈ {held.held_seconds:.1f} 秒，取自:\n{held.where.rstrip()}")


# --8<-- [end:shown]


cache: list[AsyncSession] = []


async def remember(manager: ConnectionManager) -> None:
    session = await manager.get_session()
    await (await session.run("RETURN 1")).consume()
    cache.append(session)


async def main(server: Any) -> None:
    monitor = SessionMonitor(leak_threshold=60)
    async with ConnectionManager(server.uri, server.auth, monitor=monitor) as manager:
        for _ in range(5):
            await remember(manager)
        await diagnose(manager)
        for session in cache:
            await session.close()
