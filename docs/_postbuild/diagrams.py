"""给每张图预留位置，图画好时页面不跳动；没有 JavaScript 时读者看到图的源文字。

图的尺寸由 `make diagrams` 在浏览器里量好，记在本目录的 diagram-sizes.json，键是源文字的哈希。
"""

from __future__ import annotations

import hashlib
import html
import json
import re
from pathlib import Path

from .built_site import BuiltSite

FENCE = re.compile(r'<pre\s+class="diagram"><code>(?P<text>.*?)</code></pre>', re.DOTALL)
SIZES = Path(__file__).with_name("diagram-sizes.json")
UNMEASURED = (640, 480)


def reserve_space(site: BuiltSite) -> None:
    """把 Mermaid 围栏变成带尺寸的 <figure>。"""
    sizes = json.loads(SIZES.read_text("utf-8"))
    for page, text in site.pages.items():
        if 'class="diagram"' in text:
            site.pages[page] = FENCE.sub(lambda fence: _figure(fence["text"], sizes), text)


def key(text: str) -> str:
    """图的源文字（HTML 形式）对应的键。"""
    return hashlib.sha256(html.unescape(text).strip().encode()).hexdigest()[:12]


def _figure(text: str, sizes: dict[str, list[int]]) -> str:
    width, height = sizes.get(key(text), UNMEASURED)
    return (
        f'<figure class="diagram" data-key="{key(text)}">'
        f'<div class="diagram__canvas" style="max-width:{width}px;aspect-ratio:{width}/{height}">'
        f"<pre><code>{text}</code></pre></div></figure>"
    )
