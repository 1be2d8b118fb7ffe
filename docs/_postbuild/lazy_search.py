"""搜索索引等读者打开搜索框，或带着要高亮的词到达一页时才取。

索引比一页其余的部分加起来还大。Material 从磁盘（file:）打开时本来就等到打开搜索框才取索引，
通过 HTTP 时一进页面就取，为的是先准备好搜索和高亮；这里让两种情况一样。
"""

from __future__ import annotations

from .built_site import BuiltSite, PostBuildError, replace_script

# Material 9.8.2 压缩后的代码：两处取索引的地方 → 改成什么
CHANGES = {
    'location.protocol!=="file:"),': "!1),",
    '("search.highlight")?': '("search.highlight")&&/[?&]h=/.test(location.search)?',
}


def defer_index(site: BuiltSite) -> None:
    """改 Material 的脚本，让它等到用得着的时候。"""
    (bundle,) = (site.folder / "assets/javascripts").glob("bundle.*.min.js")
    code = bundle.read_text("utf-8")
    for eager, lazy in CHANGES.items():
        if code.count(eager) != 1:
            raise PostBuildError(f"{bundle.name}：认不出 Material 取搜索索引的地方（{eager}），它的版本变了吗")
        code = code.replace(eager, lazy)
    replace_script(site, bundle, code)
