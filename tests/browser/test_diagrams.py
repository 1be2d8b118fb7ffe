"""图：滚动到才加载，不推动页面，深浅色都看得清，即时导航之后照样画。"""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from docs._postbuild.serve import SiteServer
from tests.site.built import documents, pages

OFFICIAL = "http://docs.example.com/neo4j-sessions/"
DRAWN = ".diagram__canvas--drawn svg"
SHIFT = """() => new Promise(done => {
  let total = 0;
  new PerformanceObserver(list => { for (const entry of list.getEntries()) total += entry.value; })
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(total), 300);
})"""


@pytest.fixture(scope="module")
def chapter() -> str:
    """图最多的一页，站点内路径。"""
    path = max(pages(), key=lambda page: len(documents()[page].xpath("//figure[@class='diagram']")))
    return path.removesuffix("index.html")


def draw_all(page: Page) -> None:
    """依次滚动到每张图，等它画好。"""
    for figure in page.locator("figure.diagram").all():
        figure.scroll_into_view_if_needed()
        expect(figure.locator(DRAWN)).to_be_visible(timeout=30_000)


def test_mermaid_is_not_loaded_before_a_diagram_comes_into_view(page: Page, server: SiteServer, chapter: str) -> None:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.set_viewport_size({"width": 1280, "height": 200})
    page.goto(server.address + chapter, wait_until="networkidle")
    assert not [address for address in fetched if "mermaid" in address]
    draw_all(page)
    assert [address for address in fetched if "/mermaid-11" in address]


def test_every_diagram_is_drawn_and_nothing_moves(page: Page, server: SiteServer) -> None:
    for path in pages():
        if not documents()[path].xpath("//figure[@class='diagram']"):
            continue
        page.goto(server.address + path.removesuffix("index.html"))
        draw_all(page)
        assert page.evaluate(SHIFT) < 0.01, path


def test_a_drawn_diagram_has_a_name_and_a_description(page: Page, server: SiteServer, chapter: str) -> None:
    page.goto(server.address + chapter)
    draw_all(page)
    for drawing in page.locator(DRAWN).all():
        expect(drawing).to_have_accessible_name(re.compile(r"\S"))
        expect(drawing).to_have_accessible_description(re.compile(r"\S"))


def test_a_diagram_changes_colour_with_the_scheme_without_being_redrawn(
    page: Page, server: SiteServer, chapter: str
) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(server.address + chapter)
    draw_all(page)
    text = page.locator(f"{DRAWN} :is(text, .nodeLabel)").first
    colour = "element => getComputedStyle(element).color + getComputedStyle(element).fill"
    light = text.evaluate(colour)
    page.locator("label[title=切换到深色]").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    assert text.evaluate(colour) != light


def test_a_diagram_is_drawn_after_instant_navigation(page: Page, chapter: str) -> None:
    folder, name = chapter.rstrip("/").rsplit("/", 1)
    neighbour = next(path for path in pages() if path.startswith(f"{folder}/") and not path.startswith(chapter))
    page.goto(OFFICIAL + neighbour.removesuffix("index.html"))
    page.evaluate("window.sameDocument = true")
    page.locator(f".md-nav__link[href$='{name}/']").first.evaluate("link => link.click()")
    page.wait_for_url(OFFICIAL + chapter)
    assert page.evaluate("window.sameDocument"), "整页重新加载了，不是即时导航"
    draw_all(page)


def test_a_diagram_is_readable_without_javascript(browser: Browser, server: SiteServer, chapter: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(server.address + chapter)
    expect(tab.locator("figure.diagram code").first).to_be_visible()
    context.close()
