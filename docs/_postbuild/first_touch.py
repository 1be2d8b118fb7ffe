"""触屏上，读者碰到页面时才运行主题的脚本；代码在 first_touch.js，写进每一页。"""

from __future__ import annotations

import re
from pathlib import Path

from . import material_script
from .built_site import BuiltSite, PostBuildError

CODE = Path(__file__).with_suffix(".js")
# 页面末尾的两个脚本：Material 的，和本站的
SCRIPTS = re.compile(
    r'<script src="(?P<theme>[^"]*assets/javascripts/bundle\.\w+\.min\.js)"></script>'
    r'\s*<script src="(?P<own>[^"]+/page\.js)"></script>'
)
# Material 9.8.2 压缩后的代码：它只等 DOMContentLoaded，运行得晚就永远等不到 → 已经发生过就不等
CHANGES = {
    'h(document,"DOMContentLoaded",{once:!0}).subscribe(()=>e.next(document)),e': (
        'document.readyState==="loading"?h(document,"DOMContentLoaded",{once:!0}).subscribe(()=>e.next(document))'
        ":setTimeout(()=>e.next(document)),e"
    )
}


def wait(site: BuiltSite) -> None:
    """把末尾的两个脚本换成一小段内联脚本，由它决定何时运行它们。"""
    material_script.change(site, material_script.PAGE, CHANGES)
    code = CODE.read_text("utf-8")
    replaced = 0
    for page, html in site.pages.items():
        site.pages[page], count = SCRIPTS.subn(
            lambda found: f'<script data-run="{found["theme"]} {found["own"]}">\n{code}</script>', html
        )
        replaced += count
    if not replaced:
        raise PostBuildError("没有一页的末尾是预期的两个脚本，Material 的版本变了吗")
