"""能被评论引用的东西都有自己的英文 id，而且一页里不重复。"""

from __future__ import annotations

import re
from collections import Counter

from tests.site.built import article, pages

IDENTIFIER = re.compile(r"[A-Za-z][A-Za-z0-9._-]*$")
AUTOMATIC = re.compile(r"_\d+$|^\d")


def is_explicit(identifier: str | None) -> bool:
    return bool(identifier) and bool(IDENTIFIER.match(identifier or "")) and not AUTOMATIC.search(identifier or "")


def test_every_heading_has_an_english_id() -> None:
    poor = [
        f"{page}: {heading.text_content()[:40]} → {heading.get('id')}"
        for page, document in pages().items()
        for heading in article(document).xpath(".//h1|.//h2|.//h3|.//h4")
        if not is_explicit(heading.get("id"))
    ]
    assert not poor, "这些标题要写 { #english-id }：\n" + "\n".join(poor)


def test_every_code_block_has_an_english_id() -> None:
    poor = [
        f"{page}: {''.join(block.xpath('.//code//text()'))[:60]!r}"
        for page, document in pages().items()
        for block in article(document).xpath(".//div[contains(concat(' ', @class, ' '), ' highlight ')]")
        if "output" not in block.get("class") and not is_explicit(block.get("id"))
    ]
    assert not poor, "这些代码块要写 {.python #english-id}：\n" + "\n".join(poor)


def test_every_checklist_item_has_an_english_id() -> None:
    poor = [
        f"{page}: {item.text_content().strip()[:60]}"
        for page, document in pages().items()
        for item in article(document).xpath(".//li[contains(@class, 'task-list-item')]")
        if not is_explicit(item.get("id"))
    ]
    assert not poor, "这些清单项要在下一行写 { #english-id }：\n" + "\n".join(poor)


def test_no_id_occurs_twice_on_a_page() -> None:
    twice = [
        f"{page}: {identifier}"
        for page, document in pages().items()
        for identifier, count in Counter(document.xpath("//@id")).items()
        if count > 1
    ]
    assert not twice, "\n".join(twice)


def test_line_anchors_carry_the_id_of_their_block() -> None:
    for page, document in pages().items():
        for block in article(document).xpath(".//div[contains(@class, 'highlight')][@id]"):
            for anchor in block.xpath(".//a[starts-with(@id, '__codelineno')]/@id"):
                assert anchor.startswith(f"__codelineno-{block.get('id')}-"), f"{page}: {anchor}"
