"""运行一个片段时发生的事，逐行记下来：打印、警告、日志、异常。"""

import contextlib
import io
import logging
import traceback
import warnings
from collections.abc import Iterator
from itertools import groupby
from typing import TextIO

FAILURE_SIGNS = ("异常: ", "警告: ", "✗ ", "服务器上未结束的事务: ")
IN_USE = "占用中的连接: "


class Transcript(io.StringIO):
    """一次运行的记录，按发生的顺序。"""

    def fact(self, label: str, value: object) -> None:
        """记一行 ``label: value``。"""
        self.write(f"{label}: {value}\n")

    def exception(self, error: BaseException) -> None:
        """按解释器打印的样子记下异常的最后一行；异常组再逐个记下成员。"""
        self.fact("异常", "".join(traceback.format_exception_only(error)).strip().splitlines()[0])
        if isinstance(error, BaseExceptionGroup):
            for member in error.exceptions:
                self.exception(member)

    @contextlib.contextmanager
    def recording(self) -> Iterator[None]:
        """块内的标准输出、警告（全部类别）和日志都写进来；离开时恢复原样。"""
        with (
            contextlib.redirect_stdout(self),
            warnings.catch_warnings(),
            self._logging(),
        ):
            warnings.simplefilter("always")
            warnings.showwarning = self._warning
            try:
                yield
            finally:
                logging.captureWarnings(capture=False)

    def lines(self) -> str:
        """全文；连续相同的警告合成一行，注明条数。"""
        merged: list[str] = []
        for line, group in groupby(self.getvalue().splitlines(), key=_without_address):
            same = list(group)
            repeated = len(same) > 1 and line.startswith("警告: ")
            merged.extend([f"{same[0]}（共 {len(same)} 条）"] if repeated else same)
        return "".join(f"{line.rstrip()}\n" for line in merged)

    def _warning(  # noqa: PLR0917  参数由 warnings.showwarning 规定
        self,
        message: Warning | str,
        category: type[Warning],
        filename: str,  # noqa: ARG002
        lineno: int,  # noqa: ARG002
        file: TextIO | None = None,  # noqa: ARG002
        line: str | None = None,  # noqa: ARG002
    ) -> None:
        self.fact("警告", f"{category.__name__}: {message}")

    @contextlib.contextmanager
    def _logging(self) -> Iterator[None]:
        root = logging.getLogger()
        handler = logging.StreamHandler(self)
        handler.setFormatter(logging.Formatter("日志: %(levelname)s %(name)s: %(message)s"))
        notifications = logging.getLogger("neo4j.notifications")
        before = {name: _settings(name) for name in logging.root.manager.loggerDict}
        others, root.handlers = root.handlers, [handler]
        notifications.setLevel(logging.ERROR)  # 空数据库里「标签不存在」之类的提示，文字随服务器版本变
        try:
            yield
        finally:
            root.handlers = others
            for name in logging.root.manager.loggerDict:
                level, logging.getLogger(name).disabled = before.get(name, (logging.NOTSET, False))
                logging.getLogger(name).setLevel(level)


def shows_failure(output: str) -> bool:
    """输出里有没有失败的迹象。"""
    return any(
        line.startswith(FAILURE_SIGNS) or (line.startswith(IN_USE) and line != f"{IN_USE}0")
        for line in output.splitlines()
    )


def _settings(name: str) -> tuple[int, bool]:
    logger = logging.getLogger(name)
    return logger.level, logger.disabled


def _without_address(line: str) -> str:
    head, separator, _ = line.partition(" object at 0x")
    return head if separator else line
