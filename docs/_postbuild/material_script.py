"""改 Material 压缩后的脚本：按原文替换，原文必须正好出现一次，所以它的版本变了会立刻知道。"""

from __future__ import annotations

from .built_site import BuiltSite, PostBuildError, replace_script

PAGE = "bundle.*.min.js"
SEARCH = "workers/search.*.min.js"


def change(site: BuiltSite, script: str, changes: dict[str, str]) -> None:
    """在 `script`（PAGE 或 SEARCH）里把 `changes` 的每个键换成它的值，脚本按新的内容改名。"""
    (file,) = (site.folder / "assets/javascripts").glob(script)
    code = file.read_text("utf-8")
    for before, after in changes.items():
        if code.count(before) != 1:
            raise PostBuildError(f"{file.name}：认不出要改的地方（{before}），Material 的版本变了吗")
        code = code.replace(before, after)
    replace_script(site, file, code)
