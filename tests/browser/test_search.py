"""用键盘搜索，像读者那样。"""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from docs._postbuild.serve import SiteServer

RESULT = ".md-search-result__link"
FIRST_TITLE = ".md-search-result__article h1, .md-search-result__article h2"


def test_slash_opens_the_search_and_enter_opens_the_first_result(page: Page, server: SiteServer) -> None:
    page.goto(server.address)
    page.keyboard.press("/")
    page.keyboard.type("连接超时")
    expect(page.locator(RESULT).first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).not_to_have_url(server.address)
    expect(page.locator("article mark").first).to_be_visible()


def test_text_that_comes_without_a_key_is_searched_too(page: Page, server: SiteServer) -> None:
    page.goto(server.address)
    page.keyboard.press("/")
    page.keyboard.insert_text("ResultConsumedError")  # 用鼠标粘贴、输入法上屏时没有按键
    first = page.locator(RESULT).first
    expect(first).to_be_visible()
    page.keyboard.insert_text(" DeadlockDetected")
    expect(first).to_have_attribute("href", re.compile("deadlock"))


def test_the_index_is_fetched_only_when_the_search_opens(page: Page, server: SiteServer) -> None:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(server.address, wait_until="networkidle")
    assert not [address for address in fetched if "search_index" in address]
    page.keyboard.press("/")
    page.keyboard.type("session")
    expect(page.locator(RESULT).first).to_be_visible()
    assert [address for address in fetched if "search_index" in address]


def test_an_error_pasted_on_the_home_page_finds_its_page_first(page: Page, server: SiteServer) -> None:
    page.goto(server.address)
    page.get_by_label("粘贴一行报错或日志").fill("failed to obtain a connection from the pool within 2.0s (timeout)")
    page.get_by_role("button", name="找原因").click()
    first = page.locator(RESULT).first
    expect(first).to_be_visible()
    assert "troubleshooting/diagnosis/" in (first.get_attribute("href") or "")


def test_escape_closes_the_search(page: Page, server: SiteServer) -> None:
    page.goto(server.address)
    page.keyboard.press("/")
    expect(page.locator("[data-md-toggle=search]")).to_be_checked()
    page.keyboard.press("Escape")
    expect(page.locator("[data-md-toggle=search]")).not_to_be_checked()
