"""改 Material 压缩后的脚本：按原文替换，原文必须正好出现一次，所以它的版本变了会立刻知道。"""

from __future__ import annotations

from .built_site import BuiltSite, PostBuildError, replace_script


def change(site: BuiltSite, changes: dict[str, str]) -> None:
    """把 `changes` 的每个键换成它的值，脚本按新的内容改名。"""
    (bundle,) = (site.folder / "assets/javascripts").glob("bundle.*.min.js")
    code = bundle.read_text("utf-8")
    for before, after in changes.items():
        if code.count(before) != 1:
            raise PostBuildError(f"{bundle.name}：认不出要改的地方（{before}），Material 的版本变了吗")
        code = code.replace(before, after)
    replace_script(site, bundle, code)
