"""规则的边角用例：tests/cases 里每一行的标记，正是脚本在那一行的报告。

一行末尾写 `# NEO102`，表示脚本应在这一行报 NEO102；没有标记的行，脚本必须不作声。
文件夹是一个多文件项目，名字在文件之间解析。文件名以 NEO9 开头的，打开那一条默认关闭的规则。
"""

from __future__ import annotations

import ast
import importlib.util
import re
import sys
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

CASES = Path(__file__).parent.parent / "cases"
SCRIPT = CASES.parent.parent / "docs" / "check_neo4j_sessions.py"
MARK = re.compile(r"#\s*((?:NEO\d{3}[ ,]*)+)$")


@cache
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("check_neo4j_sessions", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@cache
def project(folder: Path) -> object:
    """一个文件夹里的全部文件，供跨文件解析。"""

    def load(path: str) -> tuple[ast.AST, str]:
        text = Path(path).read_text(encoding="utf-8")
        return ast.parse(text), text

    return script().Project([str(p) for p in sorted(folder.rglob("*.py"))], load)


@cache
def found(path: Path) -> frozenset[tuple[int, str]]:
    """脚本在一个文件里的报告：(行, 规则)。"""
    check = script()
    text = path.read_text(encoding="utf-8")
    codes = [rule.code for rule in check.RULES if rule.default]
    if path.name.startswith("NEO9"):
        codes.append(path.name[:6])
    files = (
        project(path.relative_to(CASES).parts[0] and CASES / path.relative_to(CASES).parts[0])
        if path.parent != CASES
        else None
    )
    findings = check.check_module(ast.parse(text), text, str(path), check.Options(codes), files or check.Project())
    return frozenset((f.line, f.code) for f in findings)


@cache
def marked(path: Path) -> frozenset[tuple[int, str]]:
    """写在行末的期望：(行, 规则)。"""
    lines = path.read_text(encoding="utf-8").splitlines()
    return frozenset(
        (number, code)
        for number, line in enumerate(lines, 1)
        if (mark := MARK.search(line))
        for code in re.findall(r"NEO\d{3}", mark.group(1))
    )


def blocks(path: Path) -> list[tuple[str, int, int]]:
    """文件里的用例：顶层的函数和类的方法，其余的行合为「module」。每项是名字和起止行。"""
    out = []
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            out.append((node.name, first_line(node), node.end_lineno or 0))
        elif isinstance(node, ast.ClassDef):
            for inner in node.body:
                if isinstance(inner, (ast.FunctionDef, ast.AsyncFunctionDef)):
                    out.append((f"{node.name}.{inner.name}", first_line(inner), inner.end_lineno or 0))
    return out


def first_line(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return min([node.lineno, *(d.lineno for d in node.decorator_list)])


FILES = sorted(CASES.rglob("*.py"))
FUNCTIONS = [
    pytest.param(path, start, end, id=f"{path.relative_to(CASES).with_suffix('')}::{name}")
    for path in FILES
    for name, start, end in blocks(path)
]


@pytest.mark.parametrize(("path", "start", "end"), FUNCTIONS)
def test_a_function_is_reported_on_its_marked_lines_and_nowhere_else(path: Path, start: int, end: int) -> None:
    actual = sorted(item for item in found(path) if start <= item[0] <= end)
    assert actual == sorted(item for item in marked(path) if start <= item[0] <= end)


@pytest.mark.parametrize("path", [pytest.param(p, id=str(p.relative_to(CASES).with_suffix(""))) for p in FILES])
def test_lines_outside_functions_are_reported_where_marked(path: Path) -> None:
    assert sorted(found(path)) == sorted(marked(path))


def test_there_are_over_150_cases() -> None:
    assert len(FUNCTIONS) > 150


def test_every_rule_has_a_case_that_it_reports() -> None:
    assert {rule.code for rule in script().RULES} == {code for path in FILES for _, code in marked(path)}
