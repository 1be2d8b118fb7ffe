"""`make diagrams`：在 Chromium 里画出每张图，量好尺寸，写进 docs/_postbuild/diagram-sizes.json。"""

from __future__ import annotations

import json
import math
import sys
import threading

from playwright.sync_api import sync_playwright

from docs._postbuild.diagrams import SIZES
from docs._postbuild.serve import SiteServer
from tests.browser.conftest import CHROMIUM, MISSING
from tests.site.built import documents, pages, site_folder


def main() -> int:
    """量全部图；没有 Chromium 或有图画不出来时返回 1。"""
    if not CHROMIUM:
        print(f"错误：{MISSING}", file=sys.stderr)
        return 1
    server = SiteServer(site_folder())
    threading.Thread(target=server.serve_forever, daemon=True).start()
    sizes: dict[str, list[int]] = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        tab = browser.new_page(viewport={"width": 1280, "height": 900})
        for path in pages():
            if not documents()[path].xpath("//figure[@class='diagram']"):
                continue
            tab.goto(server.address + path.removesuffix("index.html"))
            for figure in tab.locator("figure.diagram").all():
                figure.scroll_into_view_if_needed()
                _, _, width, height = (figure.locator("svg").get_attribute("viewBox", timeout=30_000) or "").split()
                sizes[figure.get_attribute("data-key") or ""] = [math.ceil(float(width)), math.ceil(float(height))]
        browser.close()
    server.shutdown()
    SIZES.write_text(json.dumps(dict(sorted(sizes.items())), indent=1) + "\n", "utf-8")
    print(f"量了 {len(sizes)} 张图")
    return 0


if __name__ == "__main__":
    sys.exit(main())
