"""首次打开一页要传输多少：不含图时最多 100 KB（压缩后）。"""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Request

from docs._postbuild.serve import SiteServer
from tests.browser.watch import Watch

LIMIT = 100 * 1024  # 字节


@pytest.mark.parametrize("path", ["", "patterns/standard/", "rules/NEO101/", "check/playground/"])
def test_the_first_load_is_light(context: BrowserContext, server: SiteServer, path: str) -> None:
    page = context.new_page()
    watch = Watch(page)
    finished: list[Request] = []

    def keep(request: Request) -> None:
        finished.append(request)

    page.on("requestfinished", keep)
    page.goto(server.address + path, wait_until="networkidle")
    sizes = {request.url: request.sizes()["responseBodySize"] for request in finished}
    listing = "\n".join(f"{size:7} {url.removeprefix(server.address)}" for url, size in sizes.items())
    print(f"{path or '首页'}：{sum(sizes.values()) / 1024:.0f} KB，{len(sizes)} 个请求")
    assert sum(sizes.values()) <= LIMIT, listing
    assert not watch.problems
