"""页面打开时：第一次画出来颜色就是对的，主题的脚本不让浏览器重算全页的样式。"""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import Browser, expect

from docs._postbuild.serve import SiteServer


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
