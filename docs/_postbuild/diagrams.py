"""图是建站前画好的 SVG：打开页面就看得到，不用加载 Mermaid，没有 JavaScript 也一样；颜色跟着深浅色变。

`make diagrams` 在浏览器里用锁定的 Mermaid 画好，存进 drawings/，文件名是源文字和 Mermaid 版本的哈希。
刚改过、还没画的图，由 diagrams.js 在滚动到时画：写的时候不必等。
"""

from __future__ import annotations

import hashlib
import html
import json
import re
from pathlib import Path

from .built_site import BuiltSite, PostBuildError

FENCE = re.compile(r'<pre\s+class="diagram"><code>(?P<text>.*?)</code></pre>', re.DOTALL)
SIZE = re.compile(r'viewBox="\S+ \S+ (?P<width>[\d.]+) (?P<height>[\d.]+)"')
DRAWINGS = Path(__file__).with_name("drawings")
UNDRAWN = '<div class="diagram__canvas" style="--width:640px;aspect-ratio:640/480"><pre><code>{}</code></pre></div>'


def place(site: BuiltSite) -> None:
    """把 Mermaid 围栏变成 <figure>，里面是画好的图，或占好位置的源文字。"""
    lock = json.loads((site.project / "package-lock.json").read_text("utf-8"))
    version = lock["packages"]["node_modules/mermaid"]["version"]
    for page, text in site.pages.items():
        if 'class="diagram"' in text:
            site.pages[page] = FENCE.sub(lambda fence: _figure(fence["text"], version), text)


def drawing_of(key: str) -> Path:
    """`key` 的图存在哪里。"""
    return DRAWINGS / f"{key}.svg"


def _figure(text: str, version: str) -> str:
    key = hashlib.sha256(f"{version}\n{html.unescape(text).strip()}".encode()).hexdigest()[:12]
    canvas = _drawn(drawing_of(key).read_text("utf-8")) if drawing_of(key).exists() else UNDRAWN.format(text)
    return f'<figure class="diagram" data-key="{key}">{canvas}</figure>'


def _drawn(svg: str) -> str:
    size = SIZE.search(svg)
    if size is None:
        raise PostBuildError(f"认不出图的尺寸：{svg[:80]}…，运行 make diagrams 重画")
    return (
        '<div class="diagram__canvas diagram__canvas--drawn" '
        f'style="--width:{size["width"]}px;aspect-ratio:{size["width"]}/{size["height"]}">{svg.strip()}</div>'
    )
