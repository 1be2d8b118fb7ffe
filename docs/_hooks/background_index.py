"""逐页交给另一个进程去算的搜索索引。"""

from __future__ import annotations

import logging
import warnings
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from types import SimpleNamespace
from typing import Any

with warnings.catch_warnings():  # jieba 0.42 用 pkg_resources，setuptools 每次都说它要移除了
    warnings.simplefilter("ignore")
    import jieba  # type: ignore[import-untyped]
from material.plugins.search.plugin import SearchIndex  # type: ignore[import-untyped]

Entry = dict[str, Any]


class BackgroundIndex(SearchIndex):  # type: ignore[misc]
    """同 ``SearchIndex``，每页的条目由另一个进程算；``dictionary`` 是给 jieba 的词典文件。"""

    def __init__(self, dictionary: str, **config: Any) -> None:
        super().__init__(**config)
        context = get_context("spawn")  # fork 之后，两个进程都要复制对方改动的内存，更慢
        self._worker = ProcessPoolExecutor(1, context, initializer=load, initargs=(dictionary,))
        self._worker.submit(int)  # 不等第一页，现在就去装载词典
        self._pending: list[Future[list[Entry]]] = []

    def start(self, page: Any, content: str) -> None:
        """把刚渲染好的一页交给另一个进程，不等它。"""
        parts = SimpleNamespace(meta=page.meta, content=content, toc=page.toc, url=page.url, title=page.title)
        self._pending.append(self._worker.submit(entries_of, parts))

    def add_entry_from_context(self, page: Any) -> None:
        """插件在写页面时才来加条目；那一页早已交出去了。"""

    def generate_search_index(self, prev: SearchIndex | None) -> str:
        """等全部条目，按页面的顺序写成 JSON。"""
        with self._worker:
            self.entries = [entry for page in self._pending for entry in page.result()]
        return str(super().generate_search_index(prev))


def load(dictionary: str) -> None:
    """装载词典，每个进程一次。"""
    jieba.setLogLevel(logging.WARNING)
    jieba.load_userdict(dictionary)


def entries_of(page: SimpleNamespace) -> list[Entry]:
    """一页的搜索条目，一节一条。"""
    index = SearchIndex()
    index.add_entry_from_context(page)
    entries: list[Entry] = index.entries
    return entries
