"""数会话：多少还开着，谁开了太久，在哪里取得的。"""

import asyncio
import contextlib
import inspect
import logging
import time
import traceback
import weakref
from asyncio import events
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import CodeType
from typing import Protocol

from neo4j import AsyncSession

logger = logging.getLogger(__name__)

STACK_LIMIT = 12
OWN_FILES = frozenset({contextlib.__file__, *(str(path) for path in Path(__file__).parent.glob("*.py"))})


@dataclass(eq=False)
class HeldSession:
    """一个还没有关闭的会话。``acquired_at`` 是 ``time.monotonic()`` 的秒数。"""

    session: weakref.ref[AsyncSession]
    acquired_at: float
    frames: list[tuple[CodeType, int]] = field(default_factory=list, repr=False)
    alarm: asyncio.TimerHandle | None = field(default=None, repr=False)

    @property
    def is_open(self) -> bool:
        """会话既没有关闭，也没有被回收。"""
        session = self.session()
        return session is not None and not session.closed()

    @property
    def held_seconds(self) -> float:
        """已经持有的秒数。"""
        return time.monotonic() - self.acquired_at

    @property
    def where(self) -> str:
        """取得会话时的调用栈，样子同 Python 的 traceback；没有设 ``leak_threshold`` 时为空。"""
        frames = [(code.co_filename, line, code.co_name, None) for code, line in self.frames]
        return "".join(traceback.StackSummary.from_list(frames).format())


class SessionListener(Protocol):
    """会话的旁观者，例如 :class:`graph.metrics.GraphMetrics`。三个方法都在事件循环里同步调用，不要阻塞。"""

    def acquired(self, held: HeldSession) -> None:
        """取得了一个会话。"""

    def overdue(self, held: HeldSession) -> None:
        """会话持有超过了 ``leak_threshold``；每个会话最多一次。"""

    def released(self, held: HeldSession, error: BaseException | None) -> None:
        """会话关闭了；``error`` 是离开 ``async with`` 时的异常，取消也在内。"""


class SessionMonitor:
    """统计活跃会话，并报告持有过久的会话。

    asyncio 在一个线程里运行，加减之间没有 ``await``，所以不需要锁；带锁的计数反而会在取消时算错。
    一个监控器只在一个事件循环里用。

    :param leak_threshold: 秒。会话持有超过它，记一条带调用栈的警告；``None`` 表示不检查，也不记录调用栈。
    """

    def __init__(self, *, leak_threshold: float | None = None) -> None:
        self._leak_threshold = leak_threshold
        self._listeners: list[SessionListener] = []
        self._tracked: set[HeldSession] = set()
        self._watched: set[HeldSession] = set()
        self._total = 0
        self._peak = 0
        self._overdue = 0

    def add_listener(self, listener: SessionListener) -> None:
        """此后取得的会话也告诉 ``listener``。"""
        self._listeners.append(listener)

    @contextmanager
    def track(self, session: AsyncSession) -> Iterator[None]:
        """在 ``with`` 块里把 ``session`` 算作活跃；任何方式离开都会减回去，取消也一样。"""
        held = self._acquire(session, self._tracked)
        error: BaseException | None = None
        try:
            yield
        except BaseException as raised:
            error = raised
            raise
        finally:
            self._tracked.discard(held)
            self._release(held, error)
            error = None  # 断开异常 → 回溯 → 本帧 → 异常的循环引用

    def watch(self, session: AsyncSession) -> HeldSession:
        """登记一个由调用者自己关闭的会话；关闭或被回收之后，下一次统计时不再算活跃。"""
        return self._acquire(session, self._watched)

    def active_sessions(self) -> list[HeldSession]:
        """现在还开着的会话，最早取得的在前。"""
        self._forget_closed()
        return sorted(self._tracked | self._watched, key=lambda held: held.acquired_at)

    def get_stats(self) -> dict[str, int]:
        """返回活跃数、累计数、峰值，以及持有超过 ``leak_threshold`` 的累计数。"""
        return {
            "active_sessions": self._active(),
            "total_sessions": self._total,
            "peak_sessions": self._peak,
            "overdue_sessions": self._overdue,
        }

    def _acquire(self, session: AsyncSession, group: set[HeldSession]) -> HeldSession:
        held = HeldSession(weakref.ref(session), time.monotonic())
        if self._leak_threshold is not None:
            held.frames = _acquiring_frames()
            held.alarm = asyncio.get_running_loop().call_later(self._leak_threshold, self._report, held)
        group.add(held)
        self._total += 1
        self._peak = max(self._peak, self._active())
        for listener in self._listeners:
            listener.acquired(held)
        return held

    def _release(self, held: HeldSession, error: BaseException | None) -> None:
        if held.alarm is not None:
            held.alarm.cancel()
        for listener in self._listeners:
            listener.released(held, error)

    def _active(self) -> int:
        self._forget_closed()
        return len(self._tracked) + len(self._watched)

    def _forget_closed(self) -> None:
        for held in [held for held in self._watched if not held.is_open]:
            self._watched.discard(held)
            self._release(held, None)

    def _report(self, held: HeldSession) -> None:
        if not held.is_open:
            return
        self._overdue += 1
        logger.warning("会话已持有 %.1f 秒还没有关闭，取得它的地方：\n%s", held.held_seconds, held.where)
        for listener in self._listeners:
            listener.overdue(held)


def _acquiring_frames() -> list[tuple[CodeType, int]]:
    """取得会话的那一行在最后；不含支持包自己的帧，到任务的起点为止。

    只记代码对象和行号：要打印时才读源文件，取得会话时不碰磁盘，也不让帧里的变量活得更久。
    """
    frame = inspect.currentframe()
    while frame is not None and frame.f_code.co_filename in OWN_FILES:
        frame = frame.f_back
    frames: list[tuple[CodeType, int]] = []
    while frame is not None and frame.f_code.co_filename != events.__file__ and len(frames) < STACK_LIMIT:
        frames.append((frame.f_code, frame.f_lineno))
        frame = frame.f_back
    return frames[::-1]
