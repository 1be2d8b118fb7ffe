"""站内链接和锚点都通；页面不引用站外的资源。"""

from __future__ import annotations

import posixpath
from functools import cache
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from mkdocs.config import load_config

from tests.site.built import PROJECT, config, documents, site_folder

BASE = "https://site.invalid/"


@cache
def ids_of(path: str) -> frozenset[str]:
    return frozenset(documents()[path].xpath("//@id") + documents()[path].xpath("//a/@name"))


def target_of(page: str, address: str) -> tuple[str, str] | None:
    """`page` 上的 `address` 指向的站点内文件和锚点；站外地址返回 None。"""
    base = BASE + page if page != "404.html" else BASE
    site_url = urlsplit(config()["site_url"])
    parts = urlsplit(urljoin(base, address))
    if page == "404.html" and parts.path.startswith(site_url.path):
        parts = parts._replace(path="/" + parts.path.removeprefix(site_url.path))
    if f"{parts.scheme}://{parts.netloc}/" != BASE:
        return None
    path = unquote(parts.path).lstrip("/")
    return (posixpath.join(path, "index.html") if path == "" or path.endswith("/") else path), unquote(parts.fragment)


def test_every_internal_link_and_anchor_leads_somewhere() -> None:
    broken = []
    for page, document in documents().items():
        for address in {*document.xpath("//@href"), *document.xpath("//@src"), *document.xpath("//form/@action")}:
            target = target_of(page, address)
            if target is None or address.startswith(("javascript:", "data:", "mailto:")):
                continue
            path, anchor = target
            if not (site_folder() / path).is_file():
                broken.append(f"{page}: {address} 没有这个文件")
            elif anchor and path in documents() and anchor not in ids_of(path):
                broken.append(f"{page}: {address} 没有这个锚点")
    assert not broken, "\n".join(sorted(broken))


def test_no_page_loads_anything_from_another_site() -> None:
    outside = []
    for page, document in documents().items():
        addresses = document.xpath("//script/@src | //img/@src | //iframe/@src | //link[not(@rel='canonical')]/@href")
        outside += [f"{page}: {address}" for address in addresses if target_of(page, address) is None]
    assert not [line for line in outside if " data:" not in line], "\n".join(outside)


def test_no_style_sheet_loads_anything_from_another_site() -> None:
    for sheet in site_folder().rglob("*.css"):
        text = sheet.read_text("utf-8")
        assert "@import" not in text, sheet
        assert "url(http" not in text, sheet
        assert "url(//" not in text, sheet


def test_without_an_edit_address_no_page_offers_to_edit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("EDIT_URI_TEMPLATE", raising=False)
    assert not load_config(str(PROJECT / "mkdocs.yml"))["edit_uri_template"]
