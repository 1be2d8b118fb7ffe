"""支持包的 SessionMonitor：自动计数，被取消也不错。"""

import asyncio
from typing import Any

from expect import expect
from graph import ConnectionManager, SessionMonitor


# --8<-- [start:shown]
async def index_documents(manager: ConnectionManager, count: int) -> None:
    async def index(number: int) -> None:
        async with manager.session() as session:
            await (await session.run("CREATE (:Document {id: $id})", id=number)).consume()

    async with asyncio.TaskGroup() as group:
        for number in range(count):
            group.create_task(index(number))


async def report(monitor: SessionMonitor, manager: ConnectionManager) -> None:
    print("会话:", monitor.get_stats())
    print("连接池:", await manager.get_pool_stats())


# --8<-- [end:shown]


async def main(server: Any) -> None:
    monitor = SessionMonitor()
    async with ConnectionManager(server.uri, server.auth, monitor=monitor, max_connection_pool_size=4) as manager:
        await index_documents(manager, 4)
        await report(monitor, manager)

        task = asyncio.create_task(index_documents(manager, 100))
        while monitor.get_stats()["active_sessions"] < 100:
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait([task])
        expect("100 个任务被取消后，活跃的会话", monitor.get_stats()["active_sessions"], 0)

        session = await manager.get_session()
        expect("get_session() 取的也算，活跃的会话", monitor.get_stats()["active_sessions"], 1)
        await session.close()
        expect("关闭之后，活跃的会话", monitor.get_stats()["active_sessions"], 0)
