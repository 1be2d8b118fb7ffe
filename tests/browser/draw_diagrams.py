"""`make diagrams`：在 Chromium 里画出还没画的图，存进 docs/_postbuild/drawings/，并删去没有页面用的。"""

from __future__ import annotations

import sys
import threading

from playwright.sync_api import sync_playwright

from docs._postbuild.diagrams import DRAWINGS, drawing_of
from docs._postbuild.serve import SiteServer
from tests.browser.conftest import CHROMIUM, MISSING
from tests.site.built import documents, pages, site_folder


def main() -> int:
    """画好返回 0；没有 Chromium 时返回 1，有图画不出来时抛异常。"""
    if not CHROMIUM:
        print(f"错误：{MISSING}", file=sys.stderr)
        return 1
    server = SiteServer(site_folder())
    threading.Thread(target=server.serve_forever, daemon=True).start()
    used: set[str] = set()
    new = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        tab = browser.new_page(viewport={"width": 1280, "height": 900})
        for path in pages():
            keys = documents()[path].xpath("//figure[@class='diagram']/@data-key")
            used.update(keys)
            missing = [key for key in keys if not drawing_of(key).exists()]
            if missing:
                tab.goto(server.address + path.removesuffix("index.html"))
            for key in missing:
                figure = tab.locator(f"figure[data-key='{key}']")
                figure.scroll_into_view_if_needed()
                drawn = figure.locator(".diagram__canvas--drawn > svg").evaluate("svg => svg.outerHTML", timeout=30_000)
                drawing_of(key).write_text(drawn + "\n", "utf-8")
                new += 1
        browser.close()
    server.shutdown()
    stale = [file for file in DRAWINGS.glob("*.svg") if file.stem not in used]
    for file in stale:
        file.unlink()
    print(f"新画了 {new} 张图，删去 {len(stale)} 张没有页面用的")
    return 0


if __name__ == "__main__":
    sys.exit(main())
