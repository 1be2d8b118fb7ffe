"""会话监控的旁观者，供测试用。"""

import asyncio

from graph import HeldSession


class Journal:
    """记下监控器说的事；``heard_overdue`` 在听到「持有过久」时置位。"""

    def __init__(self) -> None:
        self.events: list[str] = []
        self.heard_overdue = asyncio.Event()

    def acquired(self, held: HeldSession) -> None:
        """取得。"""
        self.events.append(f"acquired open={held.is_open}")

    def overdue(self, held: HeldSession) -> None:
        """持有过久。"""
        self.events.append(f"overdue open={held.is_open}")
        self.heard_overdue.set()

    def released(self, held: HeldSession, error: BaseException | None) -> None:
        """关闭。"""
        self.events.append(f"released open={held.is_open} error={type(error).__name__}")
