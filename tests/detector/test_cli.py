"""命令行：退出码、选项、文本报告。"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.detector.command import CLEAN, FAULTY, SCRIPT, check, write
from tests.detector.test_cases import script

ROOT = SCRIPT.parent.parent


def test_a_clean_file_ends_with_0(tmp_path: Path) -> None:
    ended = check("a.py", cwd=write(tmp_path, a=CLEAN))
    assert (ended.code, ended.out, ended.err) == (0, "检查了 1 个文件，没有发现问题\n", "")


def test_findings_end_with_1(tmp_path: Path) -> None:
    assert check("a.py", cwd=write(tmp_path, a=FAULTY)).code == 1


def test_a_missing_path_ends_with_2_and_the_rest_is_checked(tmp_path: Path) -> None:
    ended = check("没有.py", "a.py", cwd=write(tmp_path, a=FAULTY))
    assert ended.code == 2
    assert "没有.py: 错误：文件不存在" in ended.err
    assert "NEO202" in ended.out


def test_a_syntax_error_ends_with_2_and_the_rest_is_checked(tmp_path: Path) -> None:
    ended = check(cwd=write(tmp_path, a=FAULTY, b="def f(:\n"))
    assert ended.code == 2
    assert ended.err.startswith("b.py:1:7: 错误：语法错误")
    assert "NEO202" in ended.out


def test_a_finding_shows_place_message_source_caret_hint_and_address(tmp_path: Path) -> None:
    ended = check("--select", "NEO202", "a.py", cwd=write(tmp_path, a=FAULTY))
    lines = ended.out.splitlines()
    assert re.fullmatch(r"a\.py:5:20: NEO202 .*begin_transaction\(\).*await.*", lines[0])
    assert lines[1:3] == [
        "            async with session.begin_transaction() as tx:",
        "                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^",
    ]
    assert lines[3].startswith("    提示：")
    assert lines[4] == "    https://docs.example.com/neo4j-sessions/rules/NEO202/"


def test_the_caret_stands_under_the_finding_behind_wide_characters(tmp_path: Path) -> None:
    source = (
        "async def f(driver):\n    中文, session = 1, driver.session()\n"
        "    await session.run('MATCH (n) SET n.x = 1')\n"
    )
    lines = check("a.py", cwd=write(tmp_path, a=source)).out.splitlines()
    at = next(i for i, line in enumerate(lines) if "中文" in line and line.startswith("    "))
    columns = [2 if "\u4e00" <= c <= "\u9fff" else 1 for c in lines[at][: lines[at].index("driver")]]
    assert lines[at + 1].index("^") == sum(columns)


def test_select_and_ignore_take_prefixes(tmp_path: Path) -> None:
    write(tmp_path, a=FAULTY)
    assert codes(check("--select", "NEO1", cwd=tmp_path).out) == ["NEO101"]
    assert codes(check("--select=neo101,NEO202", cwd=tmp_path).out) == ["NEO202", "NEO101"]
    assert codes(check("--ignore", "NEO2", cwd=tmp_path).out) == ["NEO101"]
    assert codes(check("--select", "NEO", "--ignore", "NEO101", "--ignore", "NEO9", cwd=tmp_path).out) == ["NEO202"]


def codes(out: str) -> list[str]:
    return re.findall(r"^\S+:\d+:\d+: (NEO\d+)", out, re.MULTILINE)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--select", "NEO777"], "错误：没有规则 NEO777：用 --list-rules 查看全部规则"),
        (["--explain", "X"], "错误：没有规则 X：用 --list-rules 查看全部规则"),
        (["--selec", "NEO1"], "错误：没有选项 --selec：用 --help 查看全部选项"),
        (["-x"], "错误：没有选项 -x：用 --help 查看全部选项"),
        (["--format", "xml"], "错误：--format 不能是 xml：可选 text, json, github, gitlab, sarif, rdjson"),
        (["--lang", "fr"], "错误：--lang 不能是 fr：可选 zh, en"),
        (["--format"], "错误：--format 缺少值：--format FORMAT"),
        (["--quiet=yes"], "错误：--quiet 不带值"),
        (["--stdin-filename", "a.py"], "错误：--stdin-filename 只和路径 - 一起用"),
        (["--lang", "en", "--selec"], "error: no option --selec: see --help"),
    ],
)
def test_wrong_usage_ends_with_2_and_one_clear_line(tmp_path: Path, arguments: list[str], message: str) -> None:
    ended = check(*arguments, cwd=tmp_path)
    assert (ended.code, ended.out, ended.err) == (2, "", message + "\n")


def test_no_path_means_the_current_directory(tmp_path: Path) -> None:
    assert check(cwd=write(tmp_path, app__a=FAULTY)).out.startswith("app/a.py:5:20: NEO202")


def test_a_directory_without_python_files_is_said_to_have_none(tmp_path: Path) -> None:
    ended = check(cwd=tmp_path)
    assert (ended.code, ended.err) == (0, "警告：没有找到 Python 文件\n")


def test_standard_input_is_checked_under_the_given_name(tmp_path: Path) -> None:
    ended = check("-", "--stdin-filename", "app/a.py", cwd=tmp_path, stdin=FAULTY.encode())
    assert ended.code == 1
    assert ended.out.startswith("app/a.py:5:20: NEO202")
    assert check("-", cwd=tmp_path, stdin=FAULTY.encode()).out.startswith("<stdin>:5:20: NEO202")


def test_explain_tells_a_rule_without_a_network(tmp_path: Path) -> None:
    ended = check("--explain", "neo101", cwd=tmp_path)
    assert ended.code == 0
    assert ended.out.startswith("NEO101 session-never-closed\n")
    for part in ("会话取得后从不关闭", "默认开启", "# noqa: NEO101", "/rules/NEO101/"):
        assert part in ended.out
    assert "{" not in ended.out


def test_every_rule_can_be_explained_in_both_languages() -> None:
    explain = script().explanation
    for code in script().RULE:
        for lang in ("zh", "en"):
            assert explain(code, script().Style(lang)).startswith(code)


def test_list_rules_lists_the_table_in_order(tmp_path: Path) -> None:
    lines = check("--list-rules", cwd=tmp_path).out.splitlines()
    assert [line.split()[:2] for line in lines] == [[rule.code, rule.name] for rule in script().RULES]
    assert [line.endswith("（默认关闭）") for line in lines] == [not rule.default for rule in script().RULES]


def test_statistics_count_each_rule(tmp_path: Path) -> None:
    ended = check("--statistics", "--quiet", cwd=write(tmp_path, a=FAULTY, b=FAULTY))
    assert ended.out.splitlines()[-2:] == [
        "     2  NEO101  session-never-closed",
        "     2  NEO202  transaction-not-awaited",
    ]


def test_quiet_prints_one_line_a_finding(tmp_path: Path) -> None:
    assert len(check("--quiet", cwd=write(tmp_path, a=FAULTY)).out.splitlines()) == 2


def test_the_address_follows_docs_url(tmp_path: Path) -> None:
    ended = check("--docs-url", "https://wiki.example.com/neo4j", cwd=write(tmp_path, a=FAULTY))
    assert "    https://wiki.example.com/neo4j/rules/NEO202/\n" in ended.out


def test_the_address_in_the_script_is_the_address_of_the_site() -> None:
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert re.findall(r"^site_url: (\S+)$", config, re.MULTILINE) == [script().DOCS_URL]


def test_english_is_english(tmp_path: Path) -> None:
    write(tmp_path, a=FAULTY, b="x = (\n")
    ended = check("--lang", "en", cwd=tmp_path)
    help_ = check("--help", "--lang=en", cwd=tmp_path)
    rules = check("--list-rules", "--lang", "en", cwd=tmp_path)
    explained = [check("--explain", rule.code, "--lang", "en", cwd=tmp_path) for rule in script().RULES[:2]]
    for text in (ended.out, ended.err, help_.out, rules.out, *(e.out for e in explained)):
        assert text
        assert not re.search(r"[\u3000-\u9fff\uff00-\uffef]", text), text


def test_help_names_every_option_in_chinese(tmp_path: Path) -> None:
    ended = check("--help", cwd=tmp_path)
    assert ended.code == 0
    assert check("-h", cwd=tmp_path).out == ended.out
    for name in script().OPTIONS:
        assert f"--{name}" in ended.out
    assert "用法" in ended.out


def test_the_version_is_printed(tmp_path: Path) -> None:
    assert check("--version", cwd=tmp_path).out == f"check-neo4j-sessions {script().__version__}\n"


def test_a_file_named_twice_is_checked_once(tmp_path: Path) -> None:
    write(tmp_path, a=FAULTY)
    assert len(json.loads(check("--format", "json", ".", "a.py", tmp_path / "a.py", cwd=tmp_path).out)) == 2


def test_a_path_after_two_dashes_may_begin_with_a_dash(tmp_path: Path) -> None:
    (tmp_path / "-a.py").write_text(FAULTY, encoding="utf-8")
    assert check("--quiet", "--", "-a.py", cwd=tmp_path).out.startswith("-a.py:5:20")


def test_output_is_replaced_at_once_and_leaves_nothing_else(tmp_path: Path) -> None:
    write(tmp_path, a=FAULTY)
    (tmp_path / "report.json").write_text("old", encoding="utf-8")
    ended = check("--format", "json", "--output", "report.json", cwd=tmp_path)
    assert (ended.code, ended.out) == (1, "")
    assert len(json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))) == 2
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.py", "report.json"]


def test_an_output_that_cannot_be_replaced_keeps_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*paths: str) -> None:
        raise PermissionError(13, "Permission denied", paths[-1])

    report = tmp_path / "report.txt"
    report.write_text("old", encoding="utf-8")
    monkeypatch.setattr(script().os, "replace", refuse)
    with pytest.raises(PermissionError):
        script().write_output(str(report), "new")
    assert report.read_text(encoding="utf-8") == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["report.txt"]


def test_an_output_that_cannot_be_written_ends_with_2(tmp_path: Path) -> None:
    ended = check("--output", "没有/report.txt", cwd=write(tmp_path, a=CLEAN))
    assert ended.code == 2
    assert ended.err.count("\n") == 1
    assert "没有/report.txt" in ended.err
    assert "Traceback" not in ended.err


def test_an_output_device_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    assert check("--output", "/dev/stdout", cwd=write(tmp_path, a=CLEAN)).out.startswith("检查了 1 个文件")
    assert Path("/dev/null").is_char_device()
    assert check("--output", "/dev/null", cwd=tmp_path).code == 0
    assert Path("/dev/null").is_char_device()
