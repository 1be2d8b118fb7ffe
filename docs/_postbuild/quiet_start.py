"""页面打开时，Material 的脚本不让浏览器反复重算全页的样式。

它启动时有几处使全页样式作废，手机上因此卡住；这几处都可以不做，或等到用得着时再做。
深浅色的初值由 docs/_theme/partials/javascripts/palette.html 在第一次画页面之前写好。
"""

from __future__ import annotations

from . import material_script
from .built_site import BuiltSite

# Material 9.8.2 压缩后的代码 → 改成什么
CHANGES = {
    # 即时导航把每个相对地址改写成绝对地址，样式表也因此重新解析：等到第一次点击
    "$(document).subscribe(vi);": 'addEventListener("click",()=>vi(document),{capture:!0,once:!0});',
    # 深浅色没有变时，不关闭再打开全页的过渡
    'if(document.body.setAttribute("data-md-color-switching",""),s.color': (
        "if(Object.entries(s.color).some(([a,c])=>document.body.getAttribute(`data-md-color-${a}`)!==c)"
        '&&document.body.setAttribute("data-md-color-switching",""),s.color'
    ),
    # palette.html 已经写好 <meta name="color-scheme">，接着用它
    'let o=x("meta",{name:"color-scheme"});document.head.appendChild(o);': (
        'let o=document.querySelector("meta[name=color-scheme]");'
    ),
    # 赋同样的值也会作废全页样式
    "o.content=a.colorScheme,": "o.content!==a.colorScheme&&(o.content=a.colorScheme),",
}


def keep_style(site: BuiltSite) -> None:
    """改 Material 的脚本。"""
    material_script.change(site, material_script.PAGE, CHANGES)
