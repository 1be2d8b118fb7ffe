"""错与对的记号是站点自己的，不靠机器上的表情字体。"""

from __future__ import annotations

from tests.site.built import article, pages, search_index

EMOJI = "❌✅"


def test_no_sentence_shows_an_emoji_mark() -> None:
    shown = [
        f"{path}: {text.strip()[:40]}"
        for path, document in pages().items()
        for text in article(document).xpath(".//text()[not(ancestor::pre)][not(ancestor::code)]")
        if any(mark in text for mark in EMOJI)
    ]
    assert not shown, "\n".join(shown)


def test_no_search_result_shows_an_emoji_mark() -> None:
    assert not [section["location"] for section in search_index() if any(mark in section["text"] for mark in EMOJI)]
