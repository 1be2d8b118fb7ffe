"""读者的路：短地址、404、审查评论、键盘、挂在别的路径下、减弱动画、打印。"""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from docs._postbuild.serve import SiteServer
from tests.browser.scheme import Scheme
from tests.site.built import article, documents, pages, site_folder


def test_a_short_address_keeps_the_fragment(page: Page, server: SiteServer) -> None:
    page.goto(f"{server.address}r/NEO101/#wrong")
    expect(page).to_have_url(f"{server.address}rules/NEO101/#wrong")


def test_the_short_address_of_a_symptom_leads_to_its_section(page: Page, server: SiteServer) -> None:
    page.goto(f"{server.address}r/unclosed-session/")
    expect(page).to_have_url(f"{server.address}troubleshooting/diagnosis/#unclosed-session")
    expect(page.locator("#unclosed-session")).to_be_in_viewport()


def test_a_missing_page_offers_a_search_for_the_words_of_its_address(page: Page, server: SiteServer) -> None:
    answer = page.goto(f"{server.address}old/place/connection-pool.html")
    assert answer is not None
    assert answer.status == 404
    field = page.get_by_label("要找的内容")
    expect(field).to_have_value("connection pool")
    field.fill("session")
    page.get_by_role("button", name="搜索", exact=True).last.click()
    expect(page.locator(".md-search-result__link").first).to_be_visible()


def test_the_review_comment_of_a_rule_is_copied(page: Page, context: BrowserContext, server: SiteServer) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{server.address}rules/NEO101/")
    page.get_by_role("button", name="复制审查评论").click()
    expect(page.locator(".md-dialog--active")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("**NEO101 session-never-closed**：")
    assert copied.endswith("\nhttps://docs.example.com/neo4j-sessions/rules/NEO101/")


def test_the_keyboard_reaches_the_content_first(page: Page, server: SiteServer) -> None:
    page.goto(f"{server.address}patterns/standard/")
    page.keyboard.press("Tab")
    expect(page.locator(".md-skip")).to_be_focused()


def test_the_site_works_under_another_path(page: Page, team_server: SiteServer) -> None:
    failed: list[str] = []
    page.on("response", lambda response: failed.append(response.url) if response.status >= 400 else None)
    page.goto(f"{team_server.address}patterns/standard/")
    page.keyboard.press("/")
    page.keyboard.type("session")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    page.goto(f"{team_server.address}r/NEO101/")
    expect(page).to_have_url(f"{team_server.address}rules/NEO101/")
    assert not failed


def test_the_logo_leads_home_under_another_path(page: Page, team_server: SiteServer) -> None:
    page.goto(f"{team_server.address}patterns/standard/")
    page.locator(".md-logo").first.click()
    expect(page).to_have_url(team_server.address)
    expect(page.get_by_role("heading", name="我看到一个报错")).to_be_visible()


def test_nothing_moves_for_a_reader_who_asked_for_less_motion(browser: Browser, server: SiteServer) -> None:
    context = browser.new_context(reduced_motion="reduce")
    tab = context.new_page()
    tab.goto(server.address)
    moving = tab.evaluate(
        """() => [...document.querySelectorAll('*')]
            .filter(element => parseFloat(getComputedStyle(element).transitionDuration) > 0).length"""
    )
    context.close()
    assert moving == 0


def test_print_leaves_out_what_paper_cannot_do(page: Page, server: SiteServer) -> None:
    page.goto(f"{server.address}patterns/standard/")
    page.emulate_media(media="print")
    expect(page.locator(".md-header")).to_be_hidden()
    expect(page.locator(".highlight").first).to_be_visible()


def test_date_and_edit_link_are_chinese(page: Page, server: SiteServer) -> None:
    page.goto(f"{server.address}patterns/standard/")
    expect(page.locator(".page-facts")).to_contain_text("最后更新：20")
    link = page.get_by_role("link", name="编辑此页")
    assert (link.get_attribute("href") or "").endswith("/docs/patterns/standard.md")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_file_page_shows_the_whole_file(browser: Browser, server: SiteServer, scheme: Scheme) -> None:
    context = browser.new_context(color_scheme=scheme)
    tab = context.new_page()
    tab.goto(f"{server.address}patterns/standard/")
    tab.get_by_role("link", name="查看整个文件").first.click()
    name = tab.locator("h1").inner_text()
    shown = tab.locator("li code").all_inner_texts()
    context.close()
    assert [line.rstrip() for line in shown] == [
        line.rstrip() for line in (site_folder() / "snippets" / name).read_text("utf-8").splitlines()
    ]


def test_every_rule_is_reached_from_the_table_of_rules(page: Page, server: SiteServer) -> None:
    page.goto(f"{server.address}rules/")
    linked = set(article(documents()["rules/index.html"]).xpath(".//a/@href"))
    rules = {path.split("/")[1] for path in pages() if path.startswith("rules/NEO")}
    assert {f"{rule}/" for rule in rules} <= {link.removeprefix("../rules/") for link in linked}
