"""内容安全策略：只准加载本站的文件和本站自己的内联脚本。写进每页的 <meta>，也写进给托管方的 _headers。

哈希要收齐全站的内联脚本：即时导航换页时不换策略，任何一页的脚本都可能在另一页的策略下运行。
"""

from __future__ import annotations

import base64
import hashlib
import re

from .built_site import BuiltSite, PostBuildError

INLINE = re.compile(r"<script(?![^>]*\bsrc=)(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL)
CHARSET = re.compile(r"<meta charset=[^>]*>")
BASE = (
    "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; font-src 'self'; connect-src 'self'; "
    "worker-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; script-src 'self' 'wasm-unsafe-eval'"
)

HEADERS = """/*
  Content-Security-Policy: {policy}; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
/snippets/*.py
  Content-Type: text/x-python; charset=utf-8
/check_neo4j_sessions.py
  Content-Type: text/x-python; charset=utf-8
"""
IMMUTABLE = "/assets/{folder}/*\n  Cache-Control: public, max-age=31536000, immutable\n"


def apply(site: BuiltSite) -> None:
    """算出策略，写进每一页和 _headers。"""
    policy = " ".join([BASE, *sorted({_hash(code) for html in site.pages.values() for code in _inline(html)})])
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    for page, html in site.pages.items():
        charset = CHARSET.search(html)
        if charset is None:
            raise PostBuildError(f"{page} 没有 <meta charset>，无处写内容安全策略")
        site.pages[page] = f"{html[: charset.end()]}{meta}{html[charset.end() :]}"
    folders = sorted(path.name for path in (site.folder / "assets").iterdir() if "-" in path.name)
    (site.folder / "_headers").write_text(
        HEADERS.format(policy=policy) + "".join(IMMUTABLE.format(folder=folder) for folder in folders), "utf-8"
    )


def _inline(html: str) -> list[str]:
    return [script["code"] for script in INLINE.finditer(html) if "json" not in script["attributes"]]


def _hash(code: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'"
