"""设置：pyproject.toml 的 [tool.check-neo4j-sessions]，命令行优先；--exclude 的写法。"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.detector.command import FAULTY, check, write
from tests.detector.test_cases import script
from tests.detector.test_cli import codes


def settings(folder: Path, text: str) -> Path:
    (folder / "pyproject.toml").write_text(f"[tool.check-neo4j-sessions]\n{text}", encoding="utf-8")
    return folder


def test_settings_of_the_project_apply(tmp_path: Path) -> None:
    settings(
        write(tmp_path, app__a=FAULTY), 'select = ["NEO1"]\ndocs-url = "https://wiki.example.com/"\nquiet = false\n'
    )
    ended = check("app", cwd=tmp_path)
    assert codes(ended.out) == ["NEO101"]
    assert "https://wiki.example.com/rules/NEO101/" in ended.out


def test_the_settings_above_the_path_apply_and_not_those_above_the_current_directory(tmp_path: Path) -> None:
    settings(write(tmp_path / "project", app__a=FAULTY), 'ignore = "NEO1"\n')
    (tmp_path / "elsewhere").mkdir()
    settings(tmp_path / "elsewhere", 'ignore = ["NEO2"]\n')
    ended = check("../project/app", cwd=tmp_path / "elsewhere")
    assert codes(ended.out) == ["NEO202"]


def test_settings_are_not_looked_for_above_the_repository(tmp_path: Path) -> None:
    settings(write(tmp_path, repository__a=FAULTY), 'ignore = ["NEO1", "NEO2"]\n')
    (tmp_path / "repository" / ".git").mkdir()
    assert codes(check(cwd=tmp_path / "repository").out) == ["NEO202", "NEO101"]


def test_the_command_line_wins_over_settings(tmp_path: Path) -> None:
    settings(write(tmp_path, a=FAULTY), 'select = ["NEO1"]\nlang = "en"\n')
    ended = check("--select", "NEO202", "--lang", "zh", cwd=tmp_path)
    assert codes(ended.out) == ["NEO202"]
    assert "提示" in ended.out


def test_a_session_factory_acquires_a_session(tmp_path: Path) -> None:
    source = "async def f(pool):\n    s = await pool.checkout()\n    await s.run('MATCH (n) SET n.x = 1')\n"
    write(tmp_path, a=source)
    assert check("--select", "NEO101", cwd=tmp_path).code == 0
    assert codes(check("--select", "NEO101", "--session-factory", "checkout", cwd=tmp_path).out) == ["NEO101"]
    settings(tmp_path, 'session-factory = ["checkout"]\nselect = ["NEO101"]\n')
    assert codes(check(cwd=tmp_path).out) == ["NEO101"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("colour = true\n", "colour：没有这个设置"),
        ('output = "x"\n', "output：没有这个设置"),
        ('quiet = "yes"\n', "quiet：应为 true 或 false"),
        ("select = [1]\n", "select：应为字符串的列表"),
        ("lang = true\n", "lang：应为字符串"),
        ('select = ["NEO777"]\n', "没有规则 NEO777"),
        ("select = [\n", "不是有效的 TOML"),
    ],
)
def test_a_wrong_setting_ends_with_2_and_one_clear_line(tmp_path: Path, text: str, message: str) -> None:
    ended = check(cwd=settings(write(tmp_path, a=FAULTY), text))
    assert (ended.code, ended.out) == (2, "")
    assert message in ended.err
    assert ended.err.count("\n") == 1


def test_without_a_toml_reader_settings_are_refused_with_a_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tomllib", None)
    monkeypatch.setitem(sys.modules, "tomli", None)
    with pytest.raises(script().UsageError) as caught:
        script().parse_toml("pyproject.toml", b"")
    assert "pip install tomli" in caught.value.message[0]


def test_a_pyproject_without_our_table_is_not_even_parsed(tmp_path: Path) -> None:
    write(tmp_path, a=FAULTY)
    (tmp_path / "pyproject.toml").write_text("this is = no TOML [", encoding="utf-8")
    assert check(cwd=tmp_path).code == 1


@pytest.mark.parametrize(
    ("pattern", "left"),
    [
        ("b.py", ["a.py", "gen/c.py", "gen/deep/d.py"]),
        ("gen", ["a.py", "b.py"]),
        ("gen/", ["a.py", "b.py"]),
        ("gen/*.py", ["a.py", "b.py"]),
        ("gen/deep", ["a.py", "b.py", "gen/c.py"]),
        ("**/deep/*", ["a.py", "b.py", "gen/c.py"]),
        ("*.py", []),
    ],
)
def test_exclude_skips_names_and_trees(tmp_path: Path, pattern: str, left: list[str]) -> None:
    write(tmp_path, a=FAULTY, b=FAULTY, gen__c=FAULTY, gen__deep__d=FAULTY)
    ended = check("--quiet", "--select", "NEO202", "--exclude", pattern, cwd=tmp_path)
    assert sorted(line.partition(":")[0] for line in ended.out.splitlines()) == left


def test_exclude_holds_for_named_files_too(tmp_path: Path) -> None:
    """pre-commit 逐个点名改动过的文件；排除的文件仍应排除。"""
    settings(write(tmp_path, gen__c=FAULTY), 'exclude = ["gen"]\n')
    assert check("gen/c.py", cwd=tmp_path).code == 0
