"""短地址（r/NEO101/）的跳转页：mkdocs-redirects 写的内联脚本换成站点自己的文件，内容安全策略就不必逐页放行。

跳转时保留地址里的 #片段；没有 JavaScript 时由 <meta refresh> 跳转。
"""

from __future__ import annotations

import re

from .built_site import BuiltSite, PostBuildError, relative

INLINE = re.compile(
    r'<script>var anchor=.*?</script>\s*<meta http-equiv="refresh" content="0; url=(?P<url>[^"]+)">', re.DOTALL
)


def drop_inline_scripts(site: BuiltSite) -> None:
    """重写全部跳转页。"""
    for page, html in site.pages.items():
        if "<title>Redirecting...</title>" not in html:
            continue
        match = INLINE.search(html)
        if match is None:
            raise PostBuildError(f"{page}：认不出 mkdocs-redirects 写的跳转页，它的版本变了吗")
        site.pages[page] = f"""<!doctype html>
<html lang="zh">
<head>
<meta charset="utf-8">
<title>正在跳转 - {site.config["site_name"]}</title>
<link rel="canonical" href="{match["url"]}">
<script src="{relative(page, "assets/guide/redirect.js")}"></script>
<meta http-equiv="refresh" content="0; url={match["url"]}">
</head>
<body><p>内容在<a href="{match["url"]}">新地址</a>。</p></body>
</html>
"""
