"""代码块右上角的工具条不是导航：Material 用没有名称的 <nav>，读屏软件分不清它们。"""

from __future__ import annotations

from . import material_script
from .built_site import BuiltSite

# Material 9.8.2 压缩后的代码 → 改成什么
CHANGES = {'x("nav",{class:"md-code__nav"})': 'x("div",{class:"md-code__nav"})'}


def make_plain(site: BuiltSite) -> None:
    """改 Material 的脚本，让工具条是普通的 <div>。"""
    material_script.change(site, material_script.PAGE, CHANGES)
