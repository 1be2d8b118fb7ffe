"""整行报错能直接粘贴来搜。

Material 的搜索 Worker 前面加一段，把 lunr 的运算符当作普通文字；搜索框听输入，不只听按键：用鼠标粘贴、语音输入都算。
"""

from __future__ import annotations

from pathlib import Path

from . import material_script
from .built_site import BuiltSite, replace_script

PLAIN_QUERY = Path(__file__).with_name("plain_query.js")
# Material 9.8.2 压缩后的代码 → 改成什么
CHANGES = {'h(e,"keyup"),o).pipe(m(()=>e.value)': 'h(e,"input"),o).pipe(m(()=>e.value)'}


def accept(site: BuiltSite) -> None:
    """改写搜索 Worker 和搜索框，并按内容改名。"""
    (worker,) = (site.folder / "assets/javascripts/workers").glob("search.*.min.js")
    replace_script(site, worker, PLAIN_QUERY.read_text("utf-8") + worker.read_text("utf-8"))
    material_script.change(site, material_script.PAGE, CHANGES)
