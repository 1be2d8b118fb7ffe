"""规则页和检查清单每一项旁边的按钮：复制一条写好的代码审查评论（Markdown：规则、一句话、地址）。

复制由 Material 自己完成：它监听页面上一切 `data-clipboard-text`，并提示「已复制」。
"""

from __future__ import annotations

import re
from functools import partial

from .built_site import BuiltSite
from .check_list import plain_text

RULE_PAGE = re.compile(r"rules/NEO\d{3}(/index)?\.html$")
RULE_HEAD = re.compile(r"(<h1[^>]*>(?P<title>.*?)</h1>\s*<p>(?P<sentence>.*?)</p>)", re.DOTALL)
BOLD = re.compile(r"<strong>(.*?)</strong>", re.DOTALL)
ITEM = re.compile(
    r'(<li class="task-list-item" id="(?P<id>[^"]+)">)(?P<text>.*?)(?=</li>|<ul|<ol|<pre|<div)', re.DOTALL
)


def add_buttons(site: BuiltSite) -> None:
    """在规则标题下、清单各项后面加按钮。"""
    for page, html in site.pages.items():
        if RULE_PAGE.search(page):
            site.pages[page] = RULE_HEAD.sub(partial(_rule, site, page), html, count=1)
        elif 'class="task-list-item" id="' in html:
            site.pages[page] = ITEM.sub(partial(_item, site, page), html)


def _rule(site: BuiltSite, page: str, head: re.Match[str]) -> str:
    bold = BOLD.search(head["sentence"])
    sentence = plain_text(bold[1] if bold else head["sentence"])
    comment = f"**{plain_text(head['title'])}**：{sentence}\n{site.address(page)}"
    return f'{head[1]}\n<p class="review-comment">{_button(comment, "复制审查评论")}</p>'


def _item(site: BuiltSite, page: str, item: re.Match[str]) -> str:
    text = plain_text(item["text"].split("</label>", 1)[-1]).split("：证据")[0]  # 评论里有地址，不必再提页面上的链接
    comment = f"**检查清单**：{text}\n{site.address(page)}#{item['id']}"
    return f"{item[1]}{item['text'].rstrip()} {_button(comment, '复制评论')}"


def _button(comment: str, text: str) -> str:
    value = comment.replace("\n", "&#10;")
    return f'<button type="button" class="copy-comment" data-clipboard-text="{value}">{text}</button>'
