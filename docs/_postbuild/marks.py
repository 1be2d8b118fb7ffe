"""句首的 ❌ 和 ✅ 换成站点自己的 ✗ 和 ✓：不是每台机器都有彩色的表情字体。"""

from __future__ import annotations

import re

from .built_site import BuiltSite

MARK = re.compile(r"(?<=>)[❌✅](?= )")
SHOWN = {
    "❌": '<span class="mark-bad" role="img" aria-label="错">✗</span>',
    "✅": '<span class="mark-good" role="img" aria-label="对">✓</span>',
}


def draw(site: BuiltSite) -> None:
    """换掉页面和搜索结果里的。"""
    for page, html in site.pages.items():
        if "❌" in html or "✅" in html:
            site.pages[page] = MARK.sub(lambda mark: SHOWN[mark[0]], html)
    index = site.folder / "search/search_index.json"
    text = index.read_text("utf-8")
    index.write_text(text.replace(r"\u274c", r"\u2717").replace(r"\u2705", r"\u2713"), "utf-8")
