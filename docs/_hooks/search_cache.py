"""每页的搜索条目算一次，以后接着用；去掉这个钩子只是慢一些。

Material 9.8.2 的搜索插件解析每页的 HTML，用 jieba 切分中文，还要先装载词典，约占建站时间的三分之一。
"""

from __future__ import annotations

import logging
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import jieba  # type: ignore[import-untyped]
from kept import Kept
from material.plugins.search.plugin import SearchIndex  # type: ignore[import-untyped]
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError
from mkdocs.plugins import event_priority

VERSIONS = tuple(version(package) for package in ("mkdocs-material", "jieba"))
SEARCH = "material/search"


class KeptIndex(SearchIndex):  # type: ignore[misc]
    """同 ``SearchIndex``，没有变的页用上次的条目；有一页变了才装载 ``dictionary`` 这个词典。"""

    def __init__(self, kept: Kept, dictionary: Path, **config: Any) -> None:
        super().__init__(**config)
        self._kept = kept
        self._dictionary = dictionary
        self._words = dictionary.read_text("utf-8")

    def add_entry_from_context(self, page: Any) -> None:
        """加上一页的条目，一节一条。"""
        about = (page.url, page.title, page.meta.get("search"), page.meta.get("tags"), str(page.toc), page.content)
        self.entries += self._kept.get((VERSIONS, self._words, about), lambda: self._entries(page))

    def _entries(self, page: Any) -> list[dict[str, Any]]:
        load(self._dictionary)
        index = SearchIndex()
        index.add_entry_from_context(page)
        entries: list[dict[str, Any]] = index.entries
        return entries


@cache
def load(dictionary: Path) -> None:
    """装载词典，每个进程一次。"""
    jieba.setLogLevel(logging.WARNING)
    jieba.load_userdict(str(dictionary))


@event_priority(100)
def on_config(config: MkDocsConfig) -> None:
    """抢在搜索插件之前拿走词典，它就不会现在装载。"""
    plugin = config.plugins[SEARCH]
    dictionary = Path(plugin.config.jieba_dict_user)
    if not dictionary.is_file():
        raise ConfigurationError(f"mkdocs.yml 的 jieba_dict_user：没有 {dictionary} 这个文件")
    plugin.config.jieba_dict_user = None
    config.extra["search_dictionary"] = dictionary
    config.extra["search_cache"] = Kept(config, "search")


def on_pre_build(config: MkDocsConfig) -> None:
    """换上会接着用的索引。"""
    plugin = config.plugins[SEARCH]
    plugin.search_index = KeptIndex(config.extra["search_cache"], config.extra["search_dictionary"], **plugin.config)


def on_post_build(config: MkDocsConfig) -> None:
    """建成了才写；建到一半失败，原来的还在。"""
    config.extra["search_cache"].save()
