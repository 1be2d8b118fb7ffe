"""代码块：复制按钮、行号地址、选项卡。"""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from docs._postbuild.serve import SiteServer
from tests.site.built import documents, pages


@pytest.fixture(scope="module")
def lesson() -> str:
    """一页既有代码也有输出的课。"""
    return "patterns/standard/"


def test_code_has_a_copy_button_and_output_has_none(page: Page, server: SiteServer, lesson: str) -> None:
    page.goto(server.address + lesson)
    code = page.locator(".highlight:not(.output)").first
    expect(code.locator("button[data-md-type=copy]")).to_have_count(1)
    expect(page.locator(".highlight.output button[data-md-type=copy]")).to_have_count(0)


def test_the_copy_button_copies_the_code_as_shown(
    page: Page, context: BrowserContext, server: SiteServer, lesson: str
) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(server.address + lesson)
    code = page.locator(".highlight:not(.output)").first
    code.locator("button[data-md-type=copy]").click()
    expect(page.locator(".md-dialog--active")).to_be_visible()
    shown = code.locator("code").text_content() or ""
    assert page.evaluate("navigator.clipboard.readText()").strip() == shown.strip()


def test_a_line_address_is_highlighted_on_arrival(page: Page, server: SiteServer, lesson: str) -> None:
    block = documents()[f"{lesson}index.html"].xpath("//div[contains(@class, 'highlight')][@id]/@id")[0]
    page.goto(f"{server.address}{lesson}#__codelineno-{block}-2")
    line = page.locator(f"#__codelineno-{block}-2")
    expect(page.locator(f"#__span-{block}-2")).to_be_in_viewport()
    other = page.locator(f"#__codelineno-{block}-1")
    background = "element => getComputedStyle(element, '::before').backgroundColor"
    assert line.evaluate(background) != other.evaluate(background)


def test_tabs_of_the_same_name_switch_together(page: Page, server: SiteServer) -> None:
    for path, document in pages().items():
        labels = ["".join(label.itertext()) for label in document.xpath("//div[@class='tabbed-labels']/label")]
        repeated = next((label for label in labels if labels.count(label) > 1), None)
        if repeated:
            page.goto(server.address + path.removesuffix("index.html"))
            same = page.locator(".tabbed-labels > label", has_text=repeated)
            same.first.click()
            for label in same.all():
                expect(page.locator(f"[id='{label.get_attribute('for')}']")).to_be_checked()
            return
    pytest.fail("没有一页有两组同名的选项卡")
