"""内容安全策略：每页都有，全站相同，放行的正好是站点自己的内联脚本。"""

from __future__ import annotations

import base64
import hashlib

from tests.site.built import documents, site_folder

META = "//meta[@http-equiv='Content-Security-Policy']/@content"


def hash_of(code: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'"


def test_every_page_carries_the_same_policy() -> None:
    policies = {tuple(document.xpath(META)) for document in documents().values()}
    assert len(policies) == 1
    assert len(next(iter(policies))) == 1


def test_the_headers_file_carries_the_policy_of_the_pages() -> None:
    (policy,) = documents()["index.html"].xpath(META)
    headers = (site_folder() / "_headers").read_text("utf-8")
    assert f"Content-Security-Policy: {policy}; frame-ancestors 'none'\n" in headers


def test_the_policy_allows_exactly_the_inline_scripts_of_the_site() -> None:
    (policy,) = documents()["index.html"].xpath(META)
    allowed = {source for source in policy.split() if source.startswith("'sha256-")}
    inline = {
        hash_of(script.text or "")
        for document in documents().values()
        for script in document.xpath("//script[not(@src)]")
        if "json" not in script.get("type", "")
    }
    assert allowed == inline


def test_no_page_has_inline_event_handlers() -> None:
    for path, document in documents().items():
        handlers = document.xpath("//@*[starts-with(name(), 'on')]")
        assert not handlers, f"{path}: {handlers}"
