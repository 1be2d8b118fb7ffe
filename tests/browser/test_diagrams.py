"""图：打开页面就看得到，不推动页面，深浅色都看得清，即时导航之后也在；还没画好的图滚动到才画。"""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from docs._postbuild.serve import SiteServer
from tests.site.built import documents, pages

OFFICIAL = "http://docs.example.com/neo4j-sessions/"
DRAWN = ".diagram__canvas--drawn svg"
# 换上的围栏，和建站后处理对还没画好的图写的一样；前面空出几屏
FENCE = """<div style="height:3000px"></div>
<div class="diagram__canvas" style="--width:640px;aspect-ratio:640/480"><pre><code>flowchart LR
    accTitle: 测试用的图
    accDescr: 甲到乙
    A --> B</code></pre></div>"""
DRAWING = re.compile(r'<div class="diagram__canvas diagram__canvas--drawn".*?</svg></div>', re.DOTALL)
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
    """依次滚动到每张图，确认它画好了。"""
    for figure in page.locator("figure.diagram").all():
        figure.scroll_into_view_if_needed()
        expect(figure.locator(DRAWN)).to_be_visible()


@pytest.fixture
def undrawn(page: Page, chapter: str) -> Page:
    """这个标签页里，那一页的第一张图还没有画好，在很远的下方。"""

    def without_drawing(route: Route) -> None:
        answer = route.fetch()
        body, count = DRAWING.subn(lambda _: FENCE, answer.text(), count=1)
        assert count == 1
        route.fulfill(response=answer, body=body)

    page.route(f"**/{chapter}", without_drawing)
    return page


def requests_of(page: Page) -> list[str]:
    """此后这个标签页请求的地址，边请求边增加。"""
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    return fetched


def test_no_page_loads_mermaid_to_show_its_drawings(page: Page, server: SiteServer, chapter: str) -> None:
    fetched = requests_of(page)
    page.goto(server.address + chapter, wait_until="networkidle")
    draw_all(page)
    assert not [address for address in fetched if "mermaid" in address or "diagrams.js" in address]


def test_an_undrawn_diagram_is_drawn_when_it_comes_into_view(undrawn: Page, server: SiteServer, chapter: str) -> None:
    fetched = requests_of(undrawn)
    undrawn.goto(server.address + chapter, wait_until="networkidle")
    assert not [address for address in fetched if "mermaid" in address]
    undrawn.locator(".diagram__canvas:has(code)").scroll_into_view_if_needed()
    expect(undrawn.get_by_role("img", name="测试用的图")).to_be_visible(timeout=30_000)
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


def test_a_diagram_is_there_after_instant_navigation(page: Page, chapter: str) -> None:
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
    expect(tab.locator(DRAWN).first).to_be_visible()
    context.close()
