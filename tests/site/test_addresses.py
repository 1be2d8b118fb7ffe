"""公开过的地址一个也不消失，新地址进清单。"""

from __future__ import annotations

from tests.site.addresses import listed, published
from tests.site.built import documents


def is_redirect(page: str) -> bool:
    """页面是 mkdocs-redirects 写的跳转页：跳转会带上 #片段。"""
    document = documents().get(f"{page}index.html")
    return document is not None and bool(document.xpath("//meta[@http-equiv='refresh']"))


def test_no_public_address_disappears() -> None:
    now = published()
    gone = [address for address in listed() if address not in now and not is_redirect(address.split("#")[0])]
    assert not gone, (
        "这些地址别人已经引用过。页面搬走时在 mkdocs.yml 的 redirects 里写跳转，小节改名时保留旧 id：\n"
        + "\n".join(gone)
    )


def test_every_public_address_is_listed() -> None:
    new = published() - set(listed())
    assert not new, f"{len(new)} 个新地址还没进清单，运行 make addresses：\n" + "\n".join(sorted(new)[:20])
