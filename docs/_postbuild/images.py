"""给每张图片写上尺寸，加载时页面不跳动；滚动到才加载，另一种深浅色的那张便不加载。"""

from __future__ import annotations

import posixpath
import re
from functools import partial

from .built_site import BuiltSite, PostBuildError

IMAGE = re.compile(r'<img (?P<rest>[^>]*\bsrc="(?P<path>[^":#]+\.svg)[^"]*"[^>]*?)(?P<end> ?/?>)')
SIZE = re.compile(r'<svg\b[^>]*\bwidth="(?P<width>[\d.]+)(?P<unit>pt|)"[^>]*\bheight="(?P<height>[\d.]+)(?:pt|)"')
POINT = 4 / 3  # 像素


def size(site: BuiltSite) -> None:
    """补上各页 SVG 图片的宽和高。"""
    for page, html in site.pages.items():
        if "<img " in html:
            site.pages[page] = IMAGE.sub(partial(_sized, site, page), html)


def _sized(site: BuiltSite, page: str, image: re.Match[str]) -> str:
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page), image["path"]))
    found = SIZE.search((site.folder / path).read_text("utf-8"))
    if found is None:
        raise PostBuildError(f"{page}：{path} 没有写尺寸，不知道要留多大的位置")
    scale = POINT if found["unit"] else 1
    width, height = (round(float(found[side]) * scale) for side in ("width", "height"))
    return f'<img {image["rest"]} width="{width}" height="{height}" loading="lazy"{image["end"]}'
