"""在浏览器里试：从 snippets/rules/ 填上可选的例子，写明要加载多少字节。"""

from __future__ import annotations

import re

from .built_site import BuiltSite, relative
from .check_list import plain_text

EXAMPLES = "<!-- 例子 -->"
SIZE = "{{ Pyodide 字节数 }}"
HEADING = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)


def fill_in(site: BuiltSite) -> None:
    """每条规则的 bad.py 是一个例子，名字取规则页的标题。"""
    size = sum(file.stat().st_size for file in (site.folder / "assets/pyodide").iterdir())
    for page, html in site.pages.items():
        if EXAMPLES in html:
            site.pages[page] = html.replace(EXAMPLES, _options(site, page)).replace(SIZE, str(size))


def _options(site: BuiltSite, page: str) -> str:
    options = []
    for file in sorted((site.folder / "snippets/rules").glob("*/bad.py")):
        code = file.parent.name
        rule = site.pages.get(f"rules/{code}/index.html") or site.pages.get(f"rules/{code}.html", "")
        heading = HEADING.search(rule)
        name = plain_text(heading[1]) if heading else code
        address = relative(page, f"snippets/rules/{code}/bad.py")
        options.append(f'<option value="{address}">{name}</option>')
    return "\n".join(options)
