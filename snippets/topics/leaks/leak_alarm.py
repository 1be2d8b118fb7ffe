"""会话持有过久：监控器记一条警告，带着取得它的那一行。"""

import asyncio
from typing import Any

from graph import ConnectionManager, HeldSession, SessionMonitor


# --8<-- [start:shown]
def build_manager(uri: str, auth: tuple[str, str]) -> ConnectionManager:
    monitor = SessionMonitor(leak_threshold=0.2)  # 生产上设成最慢的请求的两倍，例如 30
    return ConnectionManager(uri, auth, monitor=monitor)


async def ingest(manager: ConnectionManager) -> None:
    await load_chunks(manager)


async def load_chunks(manager: ConnectionManager) -> None:
    session = await manager.get_session()  # noqa: NEO102
    await session.run("UNWIND range(1, 5000) AS id RETURN id")  # noqa: NEO303
    await somewhere_else(session)


# --8<-- [end:shown]


class Alarm:
    """等到监控器报告为止。"""

    def __init__(self) -> None:
        self.rang = asyncio.Event()

    def acquired(self, held: HeldSession) -> None:
        pass

    def overdue(self, held: HeldSession) -> None:  # noqa: ARG002
        self.rang.set()

    def released(self, held: HeldSession, error: BaseException | None) -> None:
        pass


alarms: list[Alarm] = []


async def somewhere_else(session: Any) -> None:
    await alarms[0].rang.wait()
    await session.close()


async def main(server: Any) -> None:
    async with build_manager(server.uri, server.auth) as manager:
        alarms.append(Alarm())
        manager.monitor.add_listener(alarms[0])
        await ingest(manager)
        print(manager.monitor.get_stats())
