"""运行记录：按顺序，什么都不丢，也不留痕迹。不需要服务器。"""

import logging
import warnings

import pytest

from expect import expect
from tests.pages.recorded import _comparable, settle
from tests.pages.transcript import Transcript, shows_failure


def recorded(*steps: object) -> str:
    """在记录中依次执行 ``steps``，返回全文。"""
    transcript = Transcript()
    with transcript.recording():
        for step in steps:
            step()  # type: ignore[operator]
    return transcript.lines()


def test_prints_warnings_and_log_records_appear_in_order() -> None:
    output = recorded(
        lambda: print("一"),
        lambda: warnings.warn("二", ResourceWarning, stacklevel=1),
        lambda: logging.getLogger("neo4j").warning("三"),
    )
    assert output == "一\n警告: ResourceWarning: 二\n日志: WARNING neo4j: 三\n"


def test_every_warning_category_is_recorded() -> None:
    output = recorded(lambda: warnings.warn("旧", DeprecationWarning, stacklevel=1))
    assert output == "警告: DeprecationWarning: 旧\n"


def test_repeated_warnings_become_one_line_with_a_count() -> None:
    def leak() -> None:
        warnings.warn(f"unclosed <X object at 0x{id(object()):x}>.", ResourceWarning, stacklevel=1)

    assert recorded(leak, leak).endswith("（共 2 条）\n")


def test_log_levels_and_handlers_are_restored() -> None:
    root = logging.getLogger()
    before = list(root.handlers)
    recorded(lambda: logging.getLogger("transcript.test").setLevel(logging.DEBUG))
    assert root.handlers == before
    assert logging.getLogger("transcript.test").level == logging.NOTSET


def test_a_logger_disabled_by_a_block_is_enabled_again() -> None:
    logger = logging.getLogger("transcript.disabled")
    recorded(lambda: setattr(logger, "disabled", True))
    assert not logger.disabled


def test_the_last_line_of_an_exception_is_what_python_prints() -> None:
    transcript = Transcript()
    transcript.exception(ValueError("一行\n第二行"))
    assert transcript.lines() == "异常: ValueError: 一行\n"


def test_members_of_an_exception_group_are_listed() -> None:
    transcript = Transcript()
    transcript.exception(ExceptionGroup("两个", [ValueError("a"), TypeError("b")]))
    assert transcript.lines().splitlines()[1:] == ["异常: ValueError: a", "异常: TypeError: b"]


@pytest.mark.parametrize(
    ("output", "failed"),
    [
        ("返回: 1\n占用中的连接: 0\n", False),
        ("占用中的连接: 1\n", True),
        ("异常: TypeError: x\n", True),
        ("警告: ResourceWarning: x\n", True),
        ("✗ 行数: 0（应为 2）\n", True),
        ("✓ 行数: 2\n", False),
    ],
)
def test_failure_signs(output: str, failed: bool) -> None:
    assert shows_failure(output) is failed


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("<AsyncSession object at 0x7f12ab34cd>", "<AsyncSession object at 0x…>"),
        ("127.0.0.1:45121", "127.0.0.1:7687"),
        ("IPv4Address(('127.0.0.1', 45121))", "IPv4Address(('127.0.0.1', 7687))"),
        ("[#9C4E]  _: <POOL>", "[#…]  _: <POOL>"),
        ("Task-17", "Task-N"),
    ],
)
def test_volatile_text_is_shown_in_a_fixed_form(raw: str, shown: str) -> None:
    assert settle(raw) == shown


def test_measured_values_are_not_compared() -> None:
    assert _comparable("等了 ≈ 2.02 秒") == _comparable("等了 ≈ 1.98 秒")
    assert _comparable("等了 2.02 秒") != _comparable("等了 1.98 秒")


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        (
            "TypeError: 'coroutine' object does not support the asynchronous context manager protocol",
            (
                "TypeError: 'coroutine' object does not support the asynchronous context manager protocol "
                "(missed __aexit__ method)"
            ),
        ),
        (
            "TypeError: 'AsyncSession' object does not support the context manager protocol",
            (
                "TypeError: 'neo4j._async.work.session.AsyncSession' object does not support the context manager "
                "protocol (missed __exit__ method) but it supports the asynchronous context manager protocol. "
                "Did you mean to use 'async with'?"
            ),
        ),
        (
            "TypeError: object AsyncSession can't be used in 'await' expression",
            "TypeError: 'AsyncSession' object can't be awaited",
        ),
    ],
)
def test_the_texts_of_python_3_14_are_compared_with_the_older_ones(older: str, newer: str) -> None:
    assert _comparable(f"异常: {older}\n占用中的连接: 0\n") == _comparable(f"异常: {newer}\n占用中的连接: 0\n")


def test_the_gql_status_of_a_server_version_is_not_compared() -> None:
    vague = "{message: / by zero} {gql_status: 50N42} {gql_status_description: error: general processing exception}"
    exact = "{message: / by zero} {gql_status: 22012} {gql_status_description: error: data exception}"
    assert _comparable(vague) == _comparable(exact)
    assert _comparable(vague) != _comparable(exact.replace("zero", "one"))


def test_expect_prints_the_difference_and_never_raises(capsys: pytest.CaptureFixture[str]) -> None:
    expect("行数", 0, 2)
    expect("行数", 2, 2)
    assert capsys.readouterr().out == "✗ 行数: 0（应为 2）\n✓ 行数: 2\n"
