"""任务清单的复选框要有可访问的名称：pymdownx.tasklist 的 <label> 里没有文字。"""

from __future__ import annotations

import re

from .built_site import BuiltSite

BOX = re.compile(
    r'(<label class="task-list-control"><input type="checkbox" disabled)(?P<label>.*?</label>)'
    r"(?P<text>.*?)(?=</li>|<[ou]l|<pre|<div)",
    re.DOTALL,
)
TAG = re.compile(r"<[^>]+>")


def label_boxes(site: BuiltSite) -> None:
    """给每个复选框写上 aria-label，就是那一项的文字。"""
    for page, html in site.pages.items():
        if "task-list-control" in html:
            site.pages[page] = BOX.sub(_labelled, html)


def plain_text(html: str) -> str:
    """去掉标签和永久链接符号后的文字，实体保持原样，可以放进属性值。"""
    return " ".join(TAG.sub("", html).replace("&para;", "").replace("¶", "").replace('"', "&quot;").split())


def _labelled(box: re.Match[str]) -> str:
    return f'{box[1]} aria-label="{plain_text(box["text"])}"{box["label"]}{box["text"]}'
