"""离线副本：从磁盘（file:）打开时，浏览器不许取 JSON、不许 import、不许起 Worker，各换成能用的形式。"""

from __future__ import annotations

import shutil

from .built_site import BuiltSite
from .vendor import copy_files


def prepare(site: BuiltSite) -> None:
    """加上从磁盘打开时要用的文件和脚本，去掉用不上的。"""
    modules = site.project / "node_modules"
    index = (site.folder / "search/search_index.json").read_text("utf-8")
    (site.folder / "search/search_index.js").write_text(f"var __index={index}", "utf-8")
    copy_files(modules / "iframe-worker/shim", ("index.js",), site.folder / "assets/guide/iframe-worker")
    for name in ("mermaid", "pyodide"):  # 从磁盘都加载不了
        shutil.rmtree(site.folder / "assets" / name)
        (site.folder / "assets" / name).mkdir()
    for page, html in site.pages.items():
        root = "../" * page.count("/")
        shim = f'<script src="{root}assets/guide/iframe-worker/index.js"></script>'
        # 即时导航从磁盘打开时一开始就结束，连带结束 document$，页面上的脚本便都不运行（Material 9.8.2）
        site.pages[page] = (
            html.replace('<script id="__config"', f'{shim}<script id="__config"')
            .replace('"navigation.instant", ', "")
            .replace('action="./"', 'action="index.html"')
        )
