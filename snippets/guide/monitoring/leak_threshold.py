"""会话开得太久，记下是谁取的。"""

import asyncio
import logging
from typing import Any

from graph import ConnectionManager, SessionMonitor


# --8<-- [start:shown]
async def summarize(manager: ConnectionManager) -> None:
    async with manager.session() as session:
        await session.run("MATCH (d:Document) RETURN d.text AS text")  # noqa: NEO303
        await call_llm()  # 结果还没有读，连接一直占着


def build_manager(uri: str, auth: tuple[str, str]) -> ConnectionManager:
    return ConnectionManager(uri, auth, monitor=SessionMonitor(leak_threshold=0.2))


# --8<-- [end:shown]


async def call_llm() -> None:
    """等到警告出现为止。"""
    async with asyncio.timeout(10):
        await warned.wait()


warned = asyncio.Event()


class Notice(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:  # noqa: ARG002
        warned.set()


async def main(server: Any) -> None:
    logger = logging.getLogger("graph.session_monitor")
    notice = Notice()
    logger.addHandler(notice)
    try:
        async with build_manager(server.uri, server.auth) as manager:
            await summarize(manager)
    finally:
        logger.removeHandler(notice)
