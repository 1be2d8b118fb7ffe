"""抑制：行内的 noqa、整个文件的形式，多余的 noqa 本身会被报告。"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.detector.command import check, write
from tests.detector.test_cli import codes

LEAK = 'async def f(driver):\n    session = driver.session(){}\n    await session.run("MATCH (n) SET n.x = 1")\n'


@pytest.mark.parametrize(
    "comment",
    [
        "  # noqa: NEO101",
        "  # noqa:NEO101",
        "  # NOQA: neo101",
        "  # noqa: NEO101 会话由调用方关闭",
        "  # noqa: E501, NEO101",
        "  # noqa: NEO1",
        "  # noqa",
        "  # pylint: disable=x  # noqa: NEO101",
    ],
)
def test_a_noqa_on_the_line_hides_the_finding(tmp_path: Path, comment: str) -> None:
    ended = check(cwd=write(tmp_path, a=LEAK.format(comment)))
    assert (codes(ended.out), ended.code) == ([], 0)


def test_a_noqa_on_the_last_line_of_the_finding_hides_it(tmp_path: Path) -> None:
    source = LEAK.format("").replace("session()", "session(\n        database='neo4j',\n    )  # noqa: NEO101")
    assert check(cwd=write(tmp_path, a=source)).code == 0


@pytest.mark.parametrize("comment", ["# check-neo4j-sessions: noqa", "# check-neo4j-sessions: noqa: NEO101, NEO2"])
def test_the_form_for_a_whole_file_hides_it_everywhere(tmp_path: Path, comment: str) -> None:
    source = f'"""说明。"""\n{comment}\n' + LEAK.format("") * 2
    ended = check("--ignore", "NEO000", cwd=write(tmp_path, a=source))
    assert (codes(ended.out), ended.code) == ([], 0)


def test_another_code_hides_nothing_and_is_reported_as_unused(tmp_path: Path) -> None:
    ended = check(cwd=write(tmp_path, a=LEAK.format("  # noqa: NEO102")))
    assert codes(ended.out) == ["NEO101", "NEO000"]
    assert "a.py:2:33: NEO000 多余的 noqa：这里没有 NEO102 可以抑制" in ended.out
    assert "/check/settings/#unused-noqa" in ended.out


def test_only_the_unused_codes_of_a_comment_are_named(tmp_path: Path) -> None:
    ended = check(cwd=write(tmp_path, a=LEAK.format("  # noqa: NEO101, NEO301, E501")))
    assert "NEO000 多余的 noqa：这里没有 NEO301 可以抑制" in ended.out


def test_a_noqa_of_other_tools_is_never_reported(tmp_path: Path) -> None:
    assert check(cwd=write(tmp_path, a="import os  # noqa\nimport sys  # noqa: F401\n")).code == 0


def test_a_noqa_for_a_rule_that_is_off_is_not_reported(tmp_path: Path) -> None:
    write(tmp_path, a="x = 1  # noqa: NEO901\n", b="x = 1  # noqa: NEO101\n")
    assert codes(check(cwd=tmp_path).out) == ["NEO000"]
    assert codes(check("--select", "NEO2", cwd=tmp_path).out) == []
    assert codes(check("--ignore", "NEO000", cwd=tmp_path).out) == []


def test_the_word_noqa_in_a_string_is_no_comment(tmp_path: Path) -> None:
    ended = check(cwd=write(tmp_path, a='TEXT = "# noqa: NEO101"\n' + LEAK.format("; t = '# noqa: NEO101'")))
    assert codes(ended.out) == ["NEO101"]
