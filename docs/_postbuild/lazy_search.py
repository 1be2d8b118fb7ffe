"""搜索索引等读者打开搜索框，或带着要高亮的词到达一页时才取。

索引比一页其余的部分加起来还大。Material 从磁盘（file:）打开时本来就等到打开搜索框才取索引，
通过 HTTP 时一进页面就取，为的是先准备好搜索和高亮；这里让两种情况一样。
"""

from __future__ import annotations

from . import material_script
from .built_site import BuiltSite

# Material 9.8.2 压缩后的代码：两处取索引的地方 → 改成什么
CHANGES = {
    'location.protocol!=="file:"),': "!1),",
    '("search.highlight")?': '("search.highlight")&&/[?&]h=/.test(location.search)?',
}


def defer_index(site: BuiltSite) -> None:
    """改 Material 的脚本，让它等到用得着的时候。"""
    material_script.change(site, material_script.PAGE, CHANGES)
