"""代码挪了地方，或者被别的文件继承、构造、调用：脚本报告的还是那些，也从不出错。"""

from __future__ import annotations

import ast
import zlib
from pathlib import Path

import pytest

from tests.detector.test_cases import CASES, script

TOPS = [pytest.param(path, id=path.stem) for path in sorted(CASES.iterdir()) if path.suffix == ".py" or path.is_dir()]
FAR = 3_000  # 行：比任何用例都长，一个文件的行号在另一个文件里不存在


def sources(top: Path) -> dict[str, str]:
    """一个用例的文件：{相对路径: 源码}。"""
    if top.is_file():
        return {top.name: top.read_text(encoding="utf-8")}
    return {str(path.relative_to(top)): path.read_text(encoding="utf-8") for path in sorted(top.rglob("*.py"))}


def reports(folder: Path) -> set[tuple[str, int, str]]:
    """文件夹里的全部报告：(相对路径, 行, 规则)。脚本自身出错就抛出。"""
    check = script()

    def load(path: str) -> tuple[ast.AST, str]:
        text = Path(path).read_text(encoding="utf-8")
        return ast.parse(text), text

    files = sorted(folder.rglob("*.py"))
    project = check.Project([str(path) for path in files], load)
    options = check.Options([rule.code for rule in check.RULES])
    return {
        (str(path.relative_to(folder)), finding.line, finding.code)
        for path in files
        for tree, text in [load(str(path))]
        for finding in check.check_module(tree, text, str(path), options, project)
    }


def written(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def user(module: str, text: str) -> str:
    """一个应用：继承那个模块的每个类，每个请求构造一个，也调用它的每个函数。"""
    body = ast.parse(text).body
    classes = [node.name for node in body if isinstance(node, ast.ClassDef)]
    functions = [node.name for node in body if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]
    lines = ["from fastapi import FastAPI", *(f"from {module} import {name}" for name in classes + functions)]
    lines += ["", "app = FastAPI()", *[""] * FAR]
    for name in classes:
        lines += [
            f"class Own{name}({name}):",
            "    def run(self):",
            "        return self.driver.session()",
            f"shared_{name} = Own{name}()",
            f"@app.get('/{name}')",
            f"async def route_{name}():",
            f"    mine = Own{name}()",
            "    await mine.connect()",
            "    return mine.run()",
        ]
    for name in functions:
        lines += [
            f"@app.get('/call/{name}')",
            f"async def call_{name}():",
            f"    value = await {name}(None)",
            f"    async with {name}(None) as session:",
            "        yield session.run('RETURN 1')",
            "    return value",
        ]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("top", TOPS)
def test_empty_lines_above_the_code_of_a_file_change_no_report(tmp_path: Path, top: Path) -> None:
    files = sources(top)
    above = {name: zlib.crc32(name.encode()) % 3 * FAR for name in files}
    moved = written(tmp_path / "moved", {name: "\n" * above[name] + text for name, text in files.items()})
    found = {(name, line - above[name], code) for name, line, code in reports(moved)}
    assert found == reports(written(tmp_path / "as_it_is", files))


@pytest.mark.parametrize("top", TOPS)
def test_a_case_that_another_file_inherits_builds_and_calls_never_breaks_the_script(tmp_path: Path, top: Path) -> None:
    files = {f"used/{name}": text for name, text in sources(top).items()}
    modules = {name: "used." + name[len("used/") : -len(".py")].replace("/", ".") for name in files}
    users = {f"user_{number}.py": user(modules[name], text) for number, (name, text) in enumerate(files.items())}
    reports(written(tmp_path, files | users))  # 脚本出错就抛出
