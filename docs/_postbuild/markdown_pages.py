"""每一页的 Markdown 版本（代码块已展开）和给语言模型的目录 llms.txt。"""

from __future__ import annotations

import posixpath
import re
from pathlib import Path
from typing import Any

from markdown import Markdown

from .built_site import BuiltSite, relative

FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
HEADING_ID = re.compile(r"^(#{1,6} .*?)\s*\{:?[^}]*\}\s*$", re.MULTILINE)
FENCE = re.compile(r"^(?P<indent> *)```\s*\{\s*\.(?P<language>[\w+-]+)(?P<options>[^}]*)\}\s*$", re.MULTILINE)
TITLE = re.compile(r'title="([^"]*)"')
FACTS = re.compile(r'(<p class="page-facts">.*?)(</p>)', re.DOTALL)
LINK = re.compile(r"\]\((?!https?:|#|/)(?P<path>[^)\s#]+\.md)(?P<anchor>#[^)\s]*)?\)")


def publish(site: BuiltSite) -> None:
    """写出各页的 index.md 和 llms.txt，并在页面上链接到它们。"""
    extension = next(item for item in site.config["markdown_extensions"] if "pymdownx.snippets" in item)
    options = dict(extension["pymdownx.snippets"])
    options["base_path"] = [str(site.project / folder) for folder in options["base_path"]]
    expander = Markdown(extensions=["pymdownx.snippets"], extension_configs={"pymdownx.snippets": options})
    docs = site.project / site.config["docs_dir"]
    for source in sorted(docs.rglob("*.md")):
        path = source.relative_to(docs).as_posix()
        target = markdown_path(path)
        page = html_path(site, path)
        if page:
            (site.folder / target).parent.mkdir(parents=True, exist_ok=True)
            (site.folder / target).write_text(_expanded(site, expander, source, path), "utf-8")
            address = relative(page, target)
            # 不写成 <link rel="alternate">：Material 把它当成另一种语言的站点，去取它的 sitemap.xml
            site.pages[page] = FACTS.sub(rf'\1<a href="{address}">本页的 Markdown</a>\2', site.pages[page], count=1)
    (site.folder / "llms.txt").write_text(_contents(site, docs), "utf-8")


def markdown_path(source: str) -> str:
    """页面源文件 `basics/session.md` 的 Markdown 版本在站点内的路径。"""
    return source if source.endswith("index.md") else f"{source.removesuffix('.md')}/index.md"


def html_path(site: BuiltSite, source: str) -> str | None:
    """页面源文件对应的 HTML，两种网址形式（目录、.html）都认；不是页面时返回 None。"""
    candidates = (markdown_path(source).removesuffix(".md") + ".html", source.removesuffix(".md") + ".html")
    return next((path for path in candidates if path in site.pages), None)


def _expanded(site: BuiltSite, expander: Markdown, source: Path, path: str) -> str:
    text = FRONT_MATTER.sub("", source.read_text("utf-8"))
    text = "\n".join(expander.preprocessors["snippet"].run(text.splitlines()))
    text = FENCE.sub(_plain_fence, HEADING_ID.sub(r"\1", text))

    def absolute(link: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(path), link["path"]))
        return f"]({site.config['site_url']}{markdown_path(target)}{link['anchor'] or ''})"

    return LINK.sub(absolute, text).strip() + "\n"


def _plain_fence(fence: re.Match[str]) -> str:
    title = TITLE.search(fence["options"])
    verdict = "错误写法" if ".bad" in fence["options"] else "正确写法" if ".good" in fence["options"] else ""
    caption = " ".join(part for part in (verdict, f"`{title[1]}`" if title else "") if part)
    head = f"{fence['indent']}{caption}：\n\n" if caption else ""
    return f"{head}{fence['indent']}```{fence['language']}"


def _contents(site: BuiltSite, docs: Path) -> str:
    lines = [f"# {site.config['site_name']}", "", f"> {site.config['site_description']}"]

    def add(items: list[Any], depth: int) -> None:
        for item in items:
            title, value = next(iter(item.items())) if isinstance(item, dict) else (None, item)
            if isinstance(value, list):
                lines.extend(["", f"{'#' * min(depth, 4)} {title}", ""])
                add(value, depth + 1)
            elif html_path(site, value):
                name = title or _heading(docs / value)
                lines.append(f"- [{name}]({site.config['site_url']}{markdown_path(value)})")

    lines.append("")
    add(site.config["nav"], 2)
    return "\n".join(lines) + "\n"


def _heading(source: Path) -> str:
    """页面的一级标题，去掉 { #id }。"""
    heading = re.search(r"^# (.+?)\s*(?:\{.*\})?\s*$", source.read_text("utf-8"), re.MULTILINE)
    return heading[1] if heading else source.stem
