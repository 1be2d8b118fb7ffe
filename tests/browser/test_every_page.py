"""每一页，深浅两色、宽窄两屏：axe 无违规，不左右滚动，不请求站外。"""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser

from docs._postbuild.serve import SiteServer
from tests.browser.scheme import Scheme
from tests.browser.watch import Watch
from tests.site.built import PROJECT, pages

AXE = (PROJECT / "node_modules/axe-core/axe.min.js").read_text("utf-8")
RUN = """async () => {
  const { violations } = await axe.run(document, { resultTypes: ["violations"] });
  const place = node => `${node.target} ${node.any[0]?.message ?? ""}`;
  return violations.map(found => `${found.id}: ${found.nodes.slice(0, 3).map(place).join(" | ")}`);
}"""
SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


def paths() -> list[str]:
    return ["404.html", *(path.removesuffix("index.html") for path in pages())]


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 360)])
def test_no_page_has_an_accessibility_violation_or_leaves_the_site(
    browser: Browser, server: SiteServer, scheme: Scheme, width: int
) -> None:
    context = browser.new_context(
        color_scheme=scheme, viewport={"width": width, "height": 900}, reduced_motion="reduce", locale="zh-CN"
    )
    problems: list[str] = []
    tab = context.new_page()
    watch = Watch(tab)
    for path in paths():
        tab.goto(server.address + path)
        tab.evaluate(AXE)
        found: list[Any] = tab.evaluate(RUN)
        found += watch.problems
        watch.problems.clear()
        if (sideways := tab.evaluate(SIDEWAYS)) > 0:
            found.append(f"横向超出 {sideways} 像素")
        problems += [f"{path or '首页'}：{problem}" for problem in found]
    context.close()
    assert not problems, "\n".join(problems)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_search_dialog_has_no_accessibility_violation(browser: Browser, server: SiteServer, scheme: Scheme) -> None:
    context = browser.new_context(color_scheme=scheme, viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    tab = context.new_page()
    tab.goto(f"{server.address}?q=session")
    tab.locator(".md-search-result__link").first.wait_for()
    tab.evaluate(AXE)
    found = tab.evaluate(RUN)
    context.close()
    assert not found, "\n".join(found)
