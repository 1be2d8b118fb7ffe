"""离线副本：从 zip 解开，从磁盘打开，能读、能搜、能看图。"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.site.built import documents, pages, run


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """解开的离线副本。"""
    place = tmp_path_factory.mktemp("offline")
    run("docs._postbuild.offline", str(place / "guide.zip"))
    shutil.unpack_archive(place / "guide.zip", place)
    return place / "neo4j-session-guide"


def test_a_page_is_read_from_disk_with_its_style(page: Page, folder: Path) -> None:
    page.goto((folder / "index.html").as_uri())
    page.get_by_role("link", name="标准模式").first.click()
    expect(page.locator("h1")).to_contain_text("标准模式")
    assert page.url.endswith("patterns/standard.html")
    assert page.locator(".highlight").first.evaluate("element => getComputedStyle(element).borderStyle") != "none"


def test_the_search_works_from_disk(page: Page, folder: Path) -> None:
    page.goto((folder / "index.html").as_uri())
    page.keyboard.press("/")
    page.keyboard.type("会话")
    expect(page.locator(".md-search-result__link").first).to_be_visible()


def test_a_diagram_is_drawn_from_disk(page: Page, folder: Path) -> None:
    path = next(path for path in pages() if documents()[path].xpath("//figure[@class='diagram']"))
    page.goto((folder / f"{path.removesuffix('/index.html')}.html").as_uri())
    page.locator("figure.diagram").first.scroll_into_view_if_needed()
    expect(page.locator(".diagram__canvas--drawn svg").first).to_be_visible(timeout=30_000)
