"""项目的一个副本，供测试弄坏。"""

import shutil
from pathlib import Path

from tests.pages.paths import ROOT

COPIED = ("conftest.py", "docs", "mkdocs.yml", "pyproject.toml", "snippets", "tests")


def copy_project(folder: Path) -> Path:
    """把建站和运行测试要用的文件抄进 ``folder``，返回 ``folder``。"""
    folder.mkdir(exist_ok=True)
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, folder / name)
    return folder


def change(file: Path, before: str, after: str) -> None:
    """把文件里第一处 ``before`` 换成 ``after``。

    :raises AssertionError: 文件里没有 ``before``。
    """
    text = file.read_text("utf-8")
    assert before in text, f"{file} 里没有 {before!r}"
    file.write_text(text.replace(before, after, 1), "utf-8")
