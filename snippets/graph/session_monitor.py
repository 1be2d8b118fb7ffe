"""数会话：多少还开着，谁开了太久。"""

import asyncio
import logging
import time
import traceback
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from neo4j import AsyncSession

logger = logging.getLogger(__name__)


@dataclass(eq=False)
class HeldSession:
    """一个还没有关闭的会话。``acquired_at`` 是 ``time.monotonic()`` 的秒数，``stack`` 是取得会话时的调用栈。"""

    session: weakref.ref[AsyncSession]
    acquired_at: float
    stack: traceback.StackSummary | None = None
    alarm: asyncio.TimerHandle | None = field(default=None, repr=False)

    @property
    def held_seconds(self) -> float:
        """已经持有的秒数。"""
        return time.monotonic() - self.acquired_at


class SessionMonitor:
    """统计活跃会话，并报告持有过久的会话。

    asyncio 在一个线程里运行，加减之间没有 ``await``，所以不需要锁；带锁的计数反而会在取消时算错。
    一个监控器只在一个事件循环里用。

    :param leak_threshold: 秒。会话持有超过它，记一条带调用栈的警告；``None`` 表示不检查，也不记录调用栈。
    """

    def __init__(self, *, leak_threshold: float | None = None) -> None:
        self._leak_threshold = leak_threshold
        self._held: dict[int, HeldSession] = {}
        self._total = 0
        self._peak = 0
        self._abandoned = 0

    @contextmanager
    def track(self, session: AsyncSession) -> Iterator[None]:
        """在 ``with`` 块里把 ``session`` 算作活跃；任何方式离开都会减回去，取消也一样。"""
        held = self.watch(session)
        try:
            yield
        finally:
            self._release(id(session), held)

    def watch(self, session: AsyncSession) -> HeldSession:
        """登记一个由调用者自己关闭的会话。关闭后不再算活跃；没关就被回收的，计入 ``abandoned_sessions``。"""
        key = id(session)

        def collected(_: weakref.ref[AsyncSession]) -> None:
            if self._release(key, held):
                self._abandoned += 1

        held = HeldSession(weakref.ref(session, collected), time.monotonic())
        if self._leak_threshold is not None:
            held.stack = traceback.StackSummary.extract(traceback.walk_stack(None), limit=12, lookup_lines=False)
            held.stack.reverse()
            loop = asyncio.get_running_loop()
            held.alarm = loop.call_later(self._leak_threshold, self._warn, held)
        self._held[key] = held
        self._total += 1
        self._peak = max(self._peak, len(self.active_sessions()))
        return held

    def active_sessions(self) -> list[HeldSession]:
        """现在还开着的会话，最早取得的在前。"""
        for key, held in list(self._held.items()):
            session = held.session()
            if session is not None and session.closed():
                self._release(key, held)
        return list(self._held.values())

    def get_stats(self) -> dict[str, int]:
        """返回活跃数、累计数、峰值，以及没有关闭就被回收的个数。"""
        return {
            "active_sessions": len(self.active_sessions()),
            "total_sessions": self._total,
            "peak_sessions": self._peak,
            "abandoned_sessions": self._abandoned,
        }

    def _release(self, key: int, held: HeldSession) -> bool:
        if self._held.get(key) is not held:
            return False
        del self._held[key]
        if held.alarm is not None:
            held.alarm.cancel()
        return True

    def _warn(self, held: HeldSession) -> None:
        session = held.session()
        if session is None or session.closed() or held.stack is None:
            return
        where = "".join(held.stack.format())
        logger.warning("会话已持有 %.1f 秒，取得它的地方：\n%s", held.held_seconds, where)
