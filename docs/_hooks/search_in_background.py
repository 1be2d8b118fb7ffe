"""搜索索引在另一个进程里建，和渲染页面同时进行；结果与 Material 自己建的一样，去掉这个钩子只是慢一些。

Material 9.8.2 的搜索插件逐页解析 HTML、用 jieba 切分中文，还要先装载词典，约占建站时间的三分之一。
"""

from __future__ import annotations

import sys
from pathlib import Path

from background_index import BackgroundIndex
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

SEARCH = "material/search"
HERE = str(Path(__file__).parent)


@event_priority(100)
def on_config(config: MkDocsConfig) -> None:
    """抢在搜索插件之前拿走词典，它就不在本进程里装载。"""
    plugin = config.plugins[SEARCH]
    dictionary = plugin.config.jieba_dict_user
    if not Path(dictionary).is_file():
        raise ConfigurationError(f"mkdocs.yml 的 jieba_dict_user：没有 {dictionary} 这个文件")
    config.extra["search_dictionary"] = dictionary
    plugin.config.jieba_dict_user = None


def on_pre_build(config: MkDocsConfig) -> None:
    """换上在另一个进程里建的索引。"""
    if HERE not in sys.path:
        sys.path.append(HERE)  # 另一个进程也要找得到 background_index
    plugin = config.plugins[SEARCH]
    plugin.search_index = BackgroundIndex(config.extra["search_dictionary"], **plugin.config)


@event_priority(-100)
def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG001
    """别的插件都改完了，这一页的正文不再变。"""
    config.plugins[SEARCH].search_index.start(page, html)
