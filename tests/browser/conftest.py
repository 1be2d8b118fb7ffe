"""一个 Chromium、一个站点服务器，供全部浏览器测试共用。

机器上没有 Chromium 时不收集这些测试，并在报告开头说明；CI（CI=true）上没有就是错误。
"""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from docs._postbuild.serve import SiteServer
from tests.browser.watch import Watch
from tests.site.built import PROJECT, site_folder

HERE = Path(__file__).parent
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CHROMIUM = os.environ.get("CHROMIUM") or next((path for name in NAMES if (path := shutil.which(name))), None)
MISSING = "浏览器测试没有运行：找不到 Chromium。Debian 上运行 apt install chromium fonts-noto-cjk，或设 CHROMIUM=路径。"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """没有 Chromium 时不运行这个目录里的测试；CI 上报错。"""
    if CHROMIUM:
        return
    own = [item for item in items if HERE in item.path.parents]
    if own and os.environ.get("CI"):
        raise pytest.UsageError(MISSING)
    if own:
        items[:] = [item for item in items if item not in own]
        config.hook.pytest_deselected(items=own)
        config.get_terminal_writer().line(MISSING)


@pytest.fixture(scope="session")
def server() -> Iterator[SiteServer]:
    """建好的站点，挂在 site_url 的路径下。"""
    with _serving(site_folder(), "/neo4j-sessions/") as running:
        yield running


@pytest.fixture(scope="session")
def team_server() -> Iterator[SiteServer]:
    """同一个站点挂在另一个路径下，像团队自己的托管那样。"""
    with _serving(site_folder(), "/team/guide/") as running:
        yield running


class _serving:  # noqa: N801 - 当作函数使用
    def __init__(self, folder: Path, prefix: str) -> None:
        self.server = SiteServer(folder, prefix)

    def __enter__(self) -> SiteServer:
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self.server

    def __exit__(self, *_: object) -> None:
        self.server.shutdown()
        self.server.server_close()


@pytest.fixture(scope="session")
def browser(server: SiteServer) -> Iterator[Browser]:
    """机器上的 Chromium，无界面。站点的正式域名解析到本机的服务器：即时导航只认 sitemap.xml 里的地址。"""
    mapping = f"--host-resolver-rules=MAP docs.example.com:80 127.0.0.1:{server.server_address[1]}"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", mapping])
        yield chromium
        chromium.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """一个干净的浏览器上下文：没有缓存，没有记住的深浅色。"""
    fresh = browser.new_context(viewport={"width": 1280, "height": 900}, locale="zh-CN")
    yield fresh
    fresh.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """一个标签页；测试结束时核对：没有站外请求，没有违反内容安全策略，没有脚本错误。"""
    tab = context.new_page()
    watch = Watch(tab)
    yield tab
    assert not watch.problems, "\n".join(watch.problems)


@pytest.fixture(scope="session")
def screenshots() -> Path:
    """截图放在 test-output/screenshots/，作为 CI 的产物。"""
    folder = PROJECT / "test-output/screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    return folder
