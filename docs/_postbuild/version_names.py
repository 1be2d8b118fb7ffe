"""静态文件的目录名带上版本，浏览器可以永久缓存：assets/guide/ → assets/guide-3f2a91c0/。

库用 package-lock.json 里的版本号，站点自己的文件用内容的哈希。引用它们的页面和脚本一起改。
"""

from __future__ import annotations

import hashlib
import json

from .built_site import BuiltSite
from .vendor import LIBRARIES

OWN = "guide"


def apply(site: BuiltSite) -> None:
    """给三个目录改名，并改掉对它们的引用。"""
    lock = json.loads((site.project / "package-lock.json").read_text("utf-8"))
    names = {name: f"{name}-{lock['packages'][f'node_modules/{name}']['version']}" for name in LIBRARIES}
    own_files = sorted(path for path in (site.folder / "assets" / OWN).rglob("*") if path.is_file())
    for path in own_files:
        if path.suffix in {".js", ".mjs"}:
            code = path.read_text("utf-8")
            for name, versioned in names.items():
                code = code.replace(f"../{name}/", f"../{versioned}/")
            path.write_text(code, "utf-8")
    content = hashlib.sha256(b"".join(path.name.encode() + path.read_bytes() for path in own_files))
    names[OWN] = f"{OWN}-{content.hexdigest()[:8]}"
    for name, versioned in names.items():
        (site.folder / "assets" / name).rename(site.folder / "assets" / versioned)
    for page, html in site.pages.items():
        site.pages[page] = html.replace(f"assets/{OWN}/", f"assets/{names[OWN]}/")
