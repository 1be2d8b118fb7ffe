"""下载检测脚本的地方写出版本和 SHA-256：页面里的 {{ 脚本版本 }}、{{ 脚本校验和 }} 换成真值。"""

from __future__ import annotations

import hashlib
import re

from .built_site import BuiltSite, PostBuildError

SCRIPT = "check_neo4j_sessions.py"
VERSION = re.compile(rb'^__version__ = "([^"]+)"', re.MULTILINE)


def fill_in(site: BuiltSite) -> None:
    """填上版本和校验和。"""
    script = (site.folder / SCRIPT).read_bytes()
    version = VERSION.search(script)
    if version is None:
        raise PostBuildError(f"{SCRIPT} 里没有 __version__")
    values = {"{{ 脚本版本 }}": version[1].decode(), "{{ 脚本校验和 }}": hashlib.sha256(script).hexdigest()}
    for page, html in site.pages.items():
        for name, value in values.items():
            if name in html:
                html = html.replace(name, value)  # noqa: PLW2901
        site.pages[page] = html
