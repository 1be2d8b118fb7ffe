"""规则页和检查清单上的「复制评论」：规则、一句话、地址。"""

from __future__ import annotations

import re

from tests.site.built import article, config, pages

RULE_PAGE = re.compile(r"rules/NEO\d{3}/index\.html$")


def test_every_rule_page_offers_a_review_comment() -> None:
    for path, document in pages().items():
        if not RULE_PAGE.match(path):
            continue
        comments = article(document).xpath(".//button[@class='copy-comment']/@data-clipboard-text")
        assert len(comments) == 1, path
        first, second = comments[0].split("\n")
        assert re.fullmatch(r"\*\*NEO\d{3} [a-z-]+\*\*：.{6,}", first), path
        assert second == config()["site_url"] + path.removesuffix("index.html")


def test_every_checklist_item_offers_a_review_comment() -> None:
    for path, document in pages().items():
        for item in article(document).xpath(".//li[contains(@class, 'task-list-item')]"):
            (comment,) = item.xpath("./button[@class='copy-comment']/@data-clipboard-text")
            assert comment.startswith("**检查清单**：")
            assert comment.endswith(f"\n{config()['site_url']}{path.removesuffix('index.html')}#{item.get('id')}")
