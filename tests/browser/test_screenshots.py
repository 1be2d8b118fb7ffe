"""几个重要页面的截图，作为 CI 的产物供人看。"""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from docs._postbuild.serve import SiteServer
from tests.browser.scheme import Scheme

PAGES = (
    "",
    "basics/lifecycle/",
    "mistakes/async-with/",
    "rules/NEO201/",
    "troubleshooting/checklist/",
    "check/playground/",
    "404.html",
)


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 1280), ("light", 360)])
def test_key_pages_are_photographed(
    browser: Browser, server: SiteServer, screenshots: Path, scheme: Scheme, width: int
) -> None:
    context = browser.new_context(
        color_scheme=scheme, viewport={"width": width, "height": 900}, reduced_motion="reduce"
    )
    tab = context.new_page()
    for path in PAGES:
        tab.goto(server.address + path)
        for canvas in tab.locator(".diagram__canvas").all():
            canvas.scroll_into_view_if_needed()
            canvas.locator("svg").wait_for(timeout=30_000)
        tab.evaluate("scrollTo(0, 0)")
        name = path.strip("/").replace("/", "-").removesuffix(".html") or "home"
        picture = tab.screenshot(path=screenshots / f"{name}-{scheme}-{width}.png", full_page=True)
        assert len(picture) > 5000
    context.close()
