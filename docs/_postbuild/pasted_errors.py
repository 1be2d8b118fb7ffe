"""整行报错能直接粘贴来搜：在 Material 的搜索 Worker 前面加一段，把 lunr 的运算符当作普通文字。"""

from __future__ import annotations

from pathlib import Path

from .built_site import BuiltSite, replace_script

PLAIN_QUERY = Path(__file__).with_name("plain_query.js")


def accept(site: BuiltSite) -> None:
    """改写搜索 Worker，并按内容改名。"""
    (worker,) = (site.folder / "assets/javascripts/workers").glob("search.*.min.js")
    replace_script(site, worker, PLAIN_QUERY.read_text("utf-8") + worker.read_text("utf-8"))
