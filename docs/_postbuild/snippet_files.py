"""发布代码块背后的整个文件：一份供下载，一份带行号的网页供阅读。"""

from __future__ import annotations

import shutil
from html import escape
from pathlib import Path

from .built_site import BuiltSite, relative

# 公开的文件种类；缓存和构建产物不在其中
SUFFIXES = frozenset({".py", ".txt", ".yml", ".yaml", ".toml", ".json", ".sh", ".cypher", ".csv", ".svg", ".md"})

PAGE = """<!doctype html>
<html lang="zh">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<title>{path} - {site_name}</title>
<link rel="icon" href="{root}assets/guide/icon.svg">
<link rel="stylesheet" href="{root}assets/guide/file.css">
</head>
<body>
<header><a href="{home}">{site_name}</a><h1>{path}</h1><a href="{name}" download>下载</a></header>
<main><ol tabindex="0" aria-label="{path} 的内容">
{lines}
</ol></main>
</body>
</html>
"""


def publish(site: BuiltSite) -> None:
    """把 snippets/ 复制进站点，并为每个文件写一页。"""
    source = site.project / "snippets"
    for file in sorted(source.rglob("*")):
        if file.suffix not in SUFFIXES or "__pycache__" in file.parts or not file.is_file() or _is_output(file):
            continue
        path = f"snippets/{file.relative_to(source).as_posix()}"
        copy = site.folder / path
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, copy)
        site.pages[view_of(path)] = _view(site, file, path)


def _is_output(file: Path) -> bool:
    """记录的输出（a.py 的 a.txt、a.driver5.txt）全文就在页面上，不单独发布。"""
    program = file.with_name(file.name.split(".")[0])
    return file.suffix == ".txt" and any(program.with_suffix(suffix).exists() for suffix in (".py", ".sh"))


def view_of(path: str) -> str:
    """文件 `path` 的阅读页在站点内的路径。"""
    return f"{path}.html"


def _view(site: BuiltSite, file: Path, path: str) -> str:
    lines = file.read_text("utf-8").splitlines()
    return PAGE.format(
        path=escape(path.removeprefix("snippets/")),
        name=escape(file.name),
        site_name=escape(site.config["site_name"]),
        home=relative(view_of(path), "index.html"),
        root="../" * path.count("/"),
        lines="\n".join(f'<li id="L{number}"><code>{escape(line)}</code></li>' for number, line in enumerate(lines, 1)),
    )
