"""代码块的标题栏：错、对、输出用文字标出；文件名变成整个文件的链接；每个有 id 的块可以链接到。"""

from __future__ import annotations

import re
from functools import partial

from .built_site import BuiltSite, relative
from .snippet_files import view_of

BLOCK = re.compile(
    r'<div(?: id="(?P<id>[^"]+)")? class="(?P<classes>[^"]*\bhighlight)">'
    r'(?:<span class="filename">(?P<title>[^<]*)</span>)?<pre><span></span><code>'
)
VERDICTS = {"bad": "错", "good": "对"}


def label(site: BuiltSite) -> None:
    """重写每个代码块的标题栏。"""
    for page, html in site.pages.items():
        if 'highlight">' in html:
            site.pages[page] = BLOCK.sub(partial(_with_bar, site, page), html)


def _breakable(path: str) -> str:
    """窄屏上在 / 和 _ 之后换行，不在词的中间断开。"""
    return path.replace("/", "/<wbr>").replace("_", "_<wbr>")


def _with_bar(site: BuiltSite, page: str, block: re.Match[str]) -> str:
    classes = block["classes"].split()
    title = block["title"] or ""
    bar = "".join(f'<span class="verdict">{word}</span>' for kind, word in VERDICTS.items() if kind in classes)
    path = f"snippets/{title}"
    if title and (site.folder / path).is_file():
        name = title.rsplit("/", 1)[-1]
        bar += (
            f'<span class="path">{_breakable(title)}</span>'
            f'<a href="{relative(page, view_of(path))}" aria-label="查看整个文件 {name}">查看整个文件</a>'
            f'<a href="{relative(page, path)}" download aria-label="下载 {name}">下载</a>'
        )
    elif title:
        bar += f'<span class="path">{_breakable(title)}</span>'
    if block["id"]:
        bar += f'<a class="headerlink" href="#{block["id"]}" title="本段代码的链接" aria-label="本段代码的链接">¶</a>'
    identifier = f' id="{block["id"]}"' if block["id"] else ""
    # 长的行要横着滚，键盘也要够得着；输出会折行。滚不动的，Material 看到时去掉 tabindex
    code = '<code tabindex="0">'
    if "output" in classes:
        classes.append("no-copy")
        code = "<code>"
    return (
        f'<div{identifier} class="{" ".join(classes)}">'
        + (f'<span class="filename">{bar}</span>' if bar else "")
        + f"<pre><span></span>{code}"
    )
