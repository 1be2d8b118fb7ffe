"""页面打开时：颜色一开始就是对的；主题的脚本不让浏览器重算全页的样式，触屏上等读者碰到页面才运行。"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from docs._postbuild.serve import SiteServer

THEME_RUNS = "() => typeof document$ === 'object'"


def test_the_theme_never_restyles_the_whole_page_when_it_starts(browser: Browser, server: SiteServer) -> None:
    context = browser.new_context(viewport={"width": 412, "height": 823}, is_mobile=True)
    tab = context.new_page()
    browser.start_tracing(page=tab, categories=["devtools.timeline", "disabled-by-default-devtools.timeline.stack"])
    tab.goto(f"{server.address}rules/NEO101/", wait_until="networkidle")
    events: list[dict[str, Any]] = json.loads(browser.stop_tracing())["traceEvents"]
    elements = tab.locator("body *").count()
    context.close()
    forced = [
        event["args"]["elementCount"]
        for event in events
        if event["name"] == "UpdateLayoutTree" and "bundle." in json.dumps(event["args"].get("beginData", {}))
    ]
    assert forced, "没有一次样式计算记下了调用它的脚本：跟踪的格式变了吗"
    assert max(forced) < elements / 4, f"{elements} 个元素里一次重算了 {max(forced)} 个"


def test_a_first_visit_in_the_dark_is_dark_before_the_theme_has_started(browser: Browser, server: SiteServer) -> None:
    context = browser.new_context(color_scheme="dark")
    tab = context.new_page()
    context.route("**/bundle.*.js", lambda route: route.abort())
    tab.goto(server.address)
    expect(tab.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    context.close()


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """触屏手机上的一个标签页。"""
    context = browser.new_context(viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True)
    yield context.new_page()
    context.close()


def test_on_a_touch_screen_the_theme_waits_for_the_first_touch(phone: Page, server: SiteServer) -> None:
    phone.goto(f"{server.address}rules/NEO101/", wait_until="networkidle")
    assert not _theme_runs(phone)
    phone.touchscreen.tap(200, 400)
    phone.wait_for_function(THEME_RUNS)
    code = phone.locator(".highlight:not(.output)").first
    code.scroll_into_view_if_needed()
    expect(code.locator("button[data-md-type=copy]")).to_have_count(1)


def test_a_button_touched_before_the_theme_has_started_is_not_lost(phone: Page, server: SiteServer) -> None:
    phone.goto(f"{server.address}rules/NEO101/", wait_until="networkidle")
    assert not _theme_runs(phone)
    phone.locator("[data-md-component=palette] label:visible").tap()
    expect(phone.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


@pytest.mark.parametrize("path", ["rules/NEO101/#wrong", "?q=session", "404.html"])
def test_on_a_touch_screen_a_reader_who_looks_for_something_is_served_at_once(
    phone: Page, server: SiteServer, path: str
) -> None:
    phone.goto(server.address + path)
    phone.wait_for_function(THEME_RUNS)


def _theme_runs(tab: Page) -> bool:
    return bool(tab.evaluate(THEME_RUNS))
