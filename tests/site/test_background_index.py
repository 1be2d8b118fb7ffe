"""搜索索引在另一个进程里建，和 Material 自己建的一样。"""

from __future__ import annotations

from types import SimpleNamespace

import jieba  # type: ignore[import-untyped]
from lxml import etree
from material.plugins.search.plugin import SearchIndex  # type: ignore[import-untyped]

from docs._hooks.background_index import BackgroundIndex
from tests.site.built import PROJECT, article, documents

DICTIONARY = str(PROJECT / "docs/search-dictionary.txt")
PAGES = ("index.html", "rules/NEO101/index.html", "troubleshooting/diagnosis/index.html")
SETTINGS = {"lang": ["en"], "separator": " ", "pipeline": [], "fields": {}}


def rendered_pages() -> list[SimpleNamespace]:
    """三页的正文，形如 MkDocs 给插件的页面。"""
    built = documents()
    return [
        SimpleNamespace(
            meta={}, toc=[], url=path, title=path, content=etree.tostring(article(built[path]), encoding="unicode")
        )
        for path in PAGES
    ]


def test_the_index_built_in_another_process_is_the_index_of_the_theme() -> None:
    jieba.load_userdict(DICTIONARY)
    theirs, ours = SearchIndex(**SETTINGS), BackgroundIndex(DICTIONARY, **SETTINGS)
    for page in rendered_pages():
        theirs.add_entry_from_context(page)
        ours.start(page, page.content)
    index = ours.generate_search_index(None)
    assert index == theirs.generate_search_index(None)
    assert len(theirs.entries) > len(PAGES)
