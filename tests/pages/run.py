"""运行页面上的一个代码块。"""

import asyncio
import gc
import inspect
import sys
import traceback
import types
from pathlib import Path
from typing import Any

import pytest
from pytest_markdown_docs._runners import _Runner, register_runner
from pytest_markdown_docs.definitions import FenceTestDefinition

from tests.pages.connections import in_use_connections, unfinished_transactions
from tests.pages.page import Block, blocks_of
from tests.pages.paths import ROOT, SNIPPETS
from tests.pages.recorded import Recorded, settle
from tests.pages.snippet import Snippet, SnippetError
from tests.pages.transcript import IN_USE, Transcript, shows_failure

RECORD_OPTION = "--record"


class BlockError(Exception):
    """代码块没有通过。

    一切失败都包成它：pytest-markdown-docs 0.9.2 遇到 TypeError 会把代码块再跑一遍，并换成另一句报错。
    """


@register_runner(default=True)
class BlockRunner(_Runner):
    """默认的运行器：运行、比较，失败时指出页面和片段的行号。"""

    record = False
    ran = 0

    def runtest(
        self, test: FenceTestDefinition, args: dict[str, Any], *, asyncio_runner: asyncio.Runner | None = None
    ) -> None:
        """运行 ``test`` 指的代码块；``args`` 里有 ``main`` 要的夹具。"""
        block = _block(test)
        if asyncio_runner is None:
            raise BlockError("没有事件循环：需要 pytest-asyncio")
        try:
            snippet = Snippet.of(block)
            code = snippet.compile_as_shown(block.section, block.rendered)
        except (SnippetError, SyntaxError, OSError) as error:
            raise BlockError(str(error)) from error
        BlockRunner.ran += 1
        transcript, failure = run(code, snippet, args, asyncio_runner)
        self._judge(snippet, settle(transcript.lines()), failure)

    def _judge(self, snippet: Snippet, output: str, error: BaseException | None) -> None:
        recorded = Recorded(snippet.path)
        if shows_failure(output) and not snippet.may_fail:
            raise BlockError(f"正确的写法出现了失败的迹象\n{output}") from error
        if snippet.must_fail and not shows_failure(output):
            raise BlockError(f"错误的写法没有失败：输出里没有异常、警告、✗ 或占用的连接\n{output}")
        if self.record:
            recorded.write(output)
        elif difference := recorded.difference(output):
            raise BlockError(difference) from error

    def repr_failure(
        self,
        test: FenceTestDefinition,
        excinfo: pytest.ExceptionInfo[BaseException],
        style: str | None = None,  # noqa: ARG002
    ) -> str:
        """一行页面位置，一行片段位置，再是原因。"""
        block = _block(test)
        page = Path(test.source_path).relative_to(ROOT)
        lines = [f"{page}:{block.line}: {block.include or '手写的代码块'}"]
        cause = excinfo.value.__cause__
        frames = traceback.extract_tb(cause.__traceback__) if cause else []
        mine = [frame for frame in frames if frame.filename.startswith(str(SNIPPETS))]
        for frame in mine:
            lines.append(f"snippets/{frame.filename.removeprefix(f'{SNIPPETS}/')}:{frame.lineno}: 在 {frame.name} 里")
            lines.append(f"    {frame.line}")
        if not mine and block.include:
            lines.append(f"snippets/{block.include}:{self._line_in_snippet(block)}: 段 {block.section}")
        if cause is not None:
            lines.append("".join(traceback.format_exception_only(cause)).strip())
        lines.append(str(excinfo.value) if isinstance(excinfo.value, BlockError) else excinfo.getrepr().__str__())
        return "\n".join(lines)

    def _line_in_snippet(self, block: Block) -> int:
        try:
            return Snippet.of(block).first_line(block.section)
        except (SnippetError, KeyError, OSError):
            return 1


def _block(test: FenceTestDefinition) -> Block:
    return next(block for block in blocks_of(Path(test.source_path)) if block.line == test.start_line - 1)


def run(
    code: types.CodeType, snippet: Snippet, fixtures: dict[str, Any], runner: asyncio.Runner
) -> tuple[Transcript, BaseException | None]:
    """执行整个片段文件，再调用 ``main``；返回记录和（如果有）异常。"""
    name = ".".join(snippet.path.relative_to(ROOT).with_suffix("").parts)
    module = types.ModuleType(name)
    module.__file__ = str(snippet.path)
    sys.modules[name] = module  # 数据类和 pickle 要能按名字找到模块
    transcript, failure = Transcript(), None
    gc.collect()
    try:
        with transcript.recording():
            try:
                _execute(code, module, snippet, fixtures, runner)
            except (KeyboardInterrupt, pytest.exit.Exception):
                raise
            except BaseException as error:  # noqa: BLE001  SystemExit、CancelledError 也是要展示的结果
                transcript.exception(error)
                failure = error.with_traceback(_without_harness(error.__traceback__))
            _forget(module, failure)
            runner.run(_let_the_loop_settle())
            _facts(transcript, fixtures, runner)
    finally:
        del sys.modules[name]
    return transcript, failure


def _execute(
    code: types.CodeType, module: types.ModuleType, snippet: Snippet, fixtures: dict[str, Any], runner: asyncio.Runner
) -> None:
    if code.co_flags & inspect.CO_COROUTINE:
        module.__dict__.update(fixtures)
        runner.run(eval(code, module.__dict__))  # noqa: S307  顶层 await：编译结果是协程
    else:
        exec(code, module.__dict__)  # noqa: S102
    if main := module.__dict__.get("main"):
        result = main(**{name: fixtures[name] for name in snippet.fixtures})
        if inspect.iscoroutine(result):
            runner.run(result)


def _forget(module: types.ModuleType, failure: BaseException | None) -> None:
    """放掉片段留下的引用，让没关的会话现在就被回收，警告也就落在这次记录里。"""
    module.__dict__.clear()
    while failure is not None:
        traceback.clear_frames(failure.__traceback__)
        failure = failure.__cause__ or failure.__context__


async def _let_the_loop_settle() -> None:
    for _ in range(3):
        await asyncio.sleep(0)
        gc.collect()


def _facts(transcript: Transcript, fixtures: dict[str, Any], runner: asyncio.Runner) -> None:
    in_use = runner.run(in_use_connections(fixtures))
    if in_use is not None:
        transcript.write(f"{IN_USE}{in_use}\n")
    if unfinished := unfinished_transactions(fixtures["observer"], held=in_use or 0):
        transcript.fact("服务器上未结束的事务", unfinished)


def _without_harness(trace: types.TracebackType | None) -> types.TracebackType | None:
    while trace is not None and not trace.tb_frame.f_code.co_filename.startswith(str(SNIPPETS)):
        trace = trace.tb_next
    return trace
