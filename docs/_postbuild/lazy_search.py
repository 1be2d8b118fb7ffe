"""搜索索引等读者打开搜索框才取。

索引比一页其余的部分加起来还大。Material 从磁盘（file:）打开时本来就等到打开搜索框才取索引，
通过 HTTP 时一进页面就取；这一步让两种情况一样。
"""

from __future__ import annotations

from .built_site import BuiltSite, PostBuildError, replace_script

EAGER = 'location.protocol!=="file:"),'
LAZY = "!1),"


def defer_index(site: BuiltSite) -> None:
    """改 Material 的脚本，让它等到打开搜索框。"""
    (bundle,) = (site.folder / "assets/javascripts").glob("bundle.*.min.js")
    code = bundle.read_text("utf-8")
    if code.count(EAGER) != 1:
        raise PostBuildError(f"{bundle.name}：认不出 Material 取搜索索引的那一处，它的版本变了吗")
    replace_script(site, bundle, code.replace(EAGER, LAZY))
