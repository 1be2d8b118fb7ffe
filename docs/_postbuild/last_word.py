"""中文查询的最后一个词也要搜：「连接超时」是「连接」和「超时」，不只是「连接」。

Material 的搜索 Worker 按索引里的词切开中文查询，循环差一位，切不出末尾的词，词就丢了。
"""

from __future__ import annotations

from . import material_script
from .built_site import BuiltSite

# Material 9.8.2 压缩后的代码 → 改成什么
CHANGES = {"for(let o=s+1;o<t.length;o++)t.slice(s,o)in e": "for(let o=s+1;o<=t.length;o++)t.slice(s,o)in e"}


def keep(site: BuiltSite) -> None:
    """改写搜索 Worker。"""
    material_script.change(site, material_script.SEARCH, CHANGES)
