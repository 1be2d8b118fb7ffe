"""搜索索引等读者打开搜索框才取。

索引比一页其余的部分加起来还大。Material 从磁盘（file:）打开时本来就等到打开搜索框才取索引，
通过 HTTP 时一进页面就取；这一步让两种情况一样。
"""

from __future__ import annotations

import hashlib

from .built_site import BuiltSite, PostBuildError

EAGER = 'location.protocol!=="file:"),'
LAZY = "!1),"


def defer_index(site: BuiltSite) -> None:
    """改 Material 的脚本，让它等到打开搜索框。"""
    (bundle,) = (site.folder / "assets/javascripts").glob("bundle.*.min.js")
    code = bundle.read_text("utf-8")
    if code.count(EAGER) != 1:
        raise PostBuildError(f"{bundle.name}：认不出 Material 取搜索索引的那一处，它的版本变了吗")
    code = code.replace(EAGER, LAZY)
    renamed = bundle.with_name(f"bundle.{hashlib.sha256(code.encode()).hexdigest()[:8]}.min.js")
    renamed.write_text(code, "utf-8")
    bundle.unlink()
    for page, html in site.pages.items():
        site.pages[page] = html.replace(bundle.name, renamed.name)
