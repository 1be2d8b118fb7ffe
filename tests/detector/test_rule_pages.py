"""规则页说的，就是脚本做的：规则表、页面、片段、用例一一对应，报告是录下来的。

`pytest --record` 时，report.txt 写成脚本现在的输出；平时只比较。片段在服务器上的运行由 tests/pages 检查。
"""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
from collections import defaultdict
from functools import cache
from itertools import takewhile
from pathlib import Path
from typing import Any

import pytest
from mkdocs.config import load_config

from tests.detector.test_cases import CASES, script
from tests.pages.page import all_pages, blocks_of
from tests.pages.paths import DOCS, ROOT, SNIPPETS
from tests.pages.snippet import Snippet

PAGES = DOCS / "rules"
FOLDERS = SNIPPETS / "rules"
RULES: dict[str, Any] = {rule.code: rule for rule in script().RULES}
SECTIONS = ["see", "wrong", "right", "why", "tool", "limits", "references"]
MARK = re.compile(r"# (NEO\d{3})$")
HEADING = re.compile(r"^## .*\{ #([a-z-]+) \}$", re.MULTILINE)

every_rule = pytest.mark.parametrize("code", RULES)


def run(code: str, *arguments: str | Path) -> str:
    """在项目根目录运行脚本；`code` 默认关闭时打开它。返回标准输出。"""
    options = [] if RULES[code].default else ["--select", ",".join([*_default_codes(), code])]
    return run_script(*options, *arguments)


def run_script(*arguments: str | Path) -> str:
    """在项目根目录运行脚本，像读者那样；返回标准输出，不带颜色。"""
    environment = {name: value for name, value in os.environ.items() if "COLOR" not in name}
    command = [sys.executable, "docs/check_neo4j_sessions.py", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False).stdout


def reported(code: str, *paths: str | Path) -> dict[str, set[tuple[int, str]]]:
    """脚本的报告：文件 → (行, 规则)。"""
    found = defaultdict(set)
    for finding in json.loads(run(code, "--format", "json", *paths)):
        found[finding["path"]].add((finding["line"], finding["code"]))
    return dict(found)


def marks(path: Path) -> set[tuple[int, str]]:
    """文件里写的标记：(行, 规则)。"""
    lines = enumerate(path.read_text("utf-8").splitlines(), 1)
    return {(number, mark[1]) for number, line in lines if (mark := MARK.search(line))}


def page(code: str) -> str:
    """规则页的源文本。"""
    return (PAGES / f"{code}.md").read_text("utf-8")


@cache
def page_with_outputs(code: str) -> str:
    """规则页的源文本，加上它的片段记录的输出。"""
    return page(code) + "".join(path.read_text("utf-8") for path in (FOLDERS / code).glob("*.txt"))


def section(text: str, name: str) -> str:
    """一节的正文，到下一个二级标题为止。"""
    lines = text.split(f"{{ #{name} }}", 1)[1].splitlines()
    return "\n".join(takewhile(lambda line: not line.startswith("## "), lines))


def flagged(code: str) -> Path:
    """页面展示的、脚本报告的片段。NEO901 报告的代码没有害处，所以不叫 bad.py。"""
    return next(path for name in ("bad.py", "flagged.py") if (path := FOLDERS / code / name).exists())


def table(text: str) -> list[list[str]]:
    """第一张表的各行（不含表头）：单元格的文字，去掉反引号和链接。"""
    rows = [line for line in text.splitlines() if line.startswith("|")][2:]
    return [[re.sub(r"`|\[|\]\([^)]*\)", "", cell).strip() for cell in row.strip("|").split("|")] for row in rows]


@cache
def _default_codes() -> list[str]:
    return [code for code, rule in RULES.items() if rule.default]


def test_the_rules_the_pages_the_snippets_and_the_cases_name_the_same_codes_in_the_same_order() -> None:
    codes = list(RULES)
    assert sorted(path.stem for path in PAGES.glob("NEO*.md")) == codes
    assert sorted(path.name for path in FOLDERS.glob("NEO*")) == codes
    assert (
        sorted({code for path in CASES.rglob("*.py") for code in re.findall(r"# (NEO\d{3})", path.read_text())})
        == codes
    )


def test_the_navigation_lists_the_rules_in_order() -> None:
    listed = re.findall(r"^ *- rules/(NEO\d{3})\.md$", (ROOT / "mkdocs.yml").read_text("utf-8"), re.MULTILINE)
    assert listed == list(RULES)


def test_every_rule_has_a_short_address_by_code_and_by_name() -> None:
    config = load_config(str(ROOT / "mkdocs.yml"))
    redirects = config.plugins["redirects"].config
    wanted = {f"r/{short}.md": f"rules/{code}.md" for code, rule in RULES.items() for short in (code, rule.name)}
    assert {key: value for key, value in redirects["redirect_maps"].items() if key in wanted} == wanted


def test_the_index_lists_the_rules_as_the_script_does() -> None:
    rows = table(section((PAGES / "index.md").read_text("utf-8"), "table"))
    default = {True: "开", False: "关"}
    assert rows == [[rule.code, rule.name, rule.title["zh"], default[rule.default]] for rule in RULES.values()]


def test_every_symptom_of_the_index_stands_on_the_pages_that_it_names() -> None:
    source = section((PAGES / "index.md").read_text("utf-8"), "symptoms")
    rows = (row.strip("|").split("|") for row in source.splitlines() if row.startswith("| `"))
    missing = [
        f"{code}: {error}"
        for symptom, rules in rows
        for code in dict.fromkeys(re.findall(r"NEO\d{3}", rules))
        for error in re.findall(r"`([^`]+)`", symptom)
        if not all(part in page_with_outputs(code) for part in error.split("…"))
    ]
    assert not missing, "规则页上没有这段报错：\n" + "\n".join(missing)


@every_rule
def test_a_page_is_titled_by_code_and_name_and_opens_with_one_bold_sentence(code: str) -> None:
    lines = page(code).splitlines()
    assert lines[0] == f"# {code} {RULES[code].name} {{ #{code.lower()} }}"
    assert re.match(r"\*\*[^*]+。\*\* ", lines[2])
    assert lines[4].startswith("默认开启 · " if RULES[code].default else "默认关闭 · ")


@every_rule
def test_a_page_has_the_fixed_sections_in_order(code: str) -> None:
    assert HEADING.findall(page(code)) == SECTIONS


@every_rule
def test_a_page_shows_the_reported_snippet_the_right_one_and_the_report(code: str) -> None:
    shown = [block.include for block in blocks_of(PAGES / f"{code}.md")]
    for path in (flagged(code), FOLDERS / code / "good.py", FOLDERS / code / "report.txt"):
        assert str(path.relative_to(SNIPPETS)) in shown


@every_rule
def test_the_script_reports_a_rules_snippets_on_their_marked_lines_and_nowhere_else(code: str) -> None:
    files = sorted((FOLDERS / code).glob("*.py"))
    wanted = {str(path.relative_to(ROOT)): marks(path) for path in files if marks(path)}
    assert reported(code, f"snippets/rules/{code}") == wanted
    assert {found for _, found in marks(flagged(code))} == {code}
    assert len(marks(flagged(code))) == 1


@every_rule
def test_the_right_snippets_of_a_rule_are_not_reported(code: str) -> None:
    files = [path.relative_to(ROOT) for path in (FOLDERS / code).glob("good*.py")]
    assert files
    assert reported(code, *files) == {}


@every_rule
def test_the_report_on_a_page_is_what_the_script_prints(code: str, pytestconfig: pytest.Config) -> None:
    options = [] if RULES[code].default else ["--select", code]
    actual = run_script(*options, flagged(code).relative_to(ROOT))
    path = FOLDERS / code / "report.txt"
    if pytestconfig.getoption("--record"):
        path.write_text(actual, "utf-8")
    assert path.read_text("utf-8") == actual, "脚本的输出变了；确认是对的，再运行 make outputs"


@every_rule
def test_every_limit_on_a_page_is_a_case(code: str) -> None:
    """界限一节的每一条，就是 tests/cases/NEOxxx_limits.py 里一个函数的说明；test_cases 检查它是真的。"""
    bullets = re.findall(r"^- (.+)$", section(page(code), "limits"), re.MULTILINE)
    tree = ast.parse((CASES / f"{code}_limits.py").read_text("utf-8"))
    functions = (node for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)))
    documented = [text for node in sorted(functions, key=lambda node: node.lineno) if (text := ast.get_docstring(node))]
    assert [bullet.replace("`", "") for bullet in bullets] == documented


def test_the_right_code_that_the_guide_shows_is_not_reported() -> None:
    """片段里展示的段；有意演示一条规则的那一行，作者写 noqa。隐藏的 main 只是驱动它，不算。"""
    wrong = [
        f"{name}:{line}: {code}"
        for name, findings in reported("NEO101", *_existing("guide", "topics")).items()
        if not (snippet := Snippet(ROOT / name)).may_fail
        for line, code in sorted(findings)
        if any(first < line <= last for first, last in snippet.sections.values())
    ]
    assert not wrong, "正确的片段被报告了：\n" + "\n".join(wrong)


def test_the_support_package_and_the_application_are_not_reported() -> None:
    assert reported("NEO101", *_existing("graph", "app")) == {}


def _existing(*names: str) -> list[Path]:
    return [Path("snippets", name) for name in names if (SNIPPETS / name).is_dir()]


def test_every_rule_named_on_a_page_exists() -> None:
    named = {(path.name, code) for path in all_pages() for code in re.findall(r"NEO\d{3}", path.read_text("utf-8"))}
    assert {code for _, code in named} <= {*RULES, "NEO000"}  # NEO000：多余的 noqa
