"""每页最后更新的日期：这一页的源文件最后一次提交的日子（东八区）。没有提交过，就不写。

一次 git log 得到全部页面的日期。
"""

from __future__ import annotations

import os
import subprocess

from .built_site import BuiltSite
from .markdown_pages import html_path

FACTS = '<p class="page-facts">'
COMMAND = "git -c core.quotePath=false log --relative --name-only --format=%x00%ad --date=format-local:%Y-%m-%d -- ."


def write(site: BuiltSite) -> None:
    """在页脚上方的那一行写上日期。"""
    for source, date in last_commits(site).items():
        page = html_path(site, source) if source.endswith(".md") else None
        if page:
            shown = f'<span>最后更新：<time datetime="{date}">{date}</time></span>'
            site.pages[page] = site.pages[page].replace(FACTS, FACTS + shown, 1)


def last_commits(site: BuiltSite) -> dict[str, str]:
    """每个源文件（相对 docs）最后一次提交的日期；没有 git 或不在仓库里时为空。"""
    docs = site.project / site.config["docs_dir"]
    # 不依赖机器上的时区数据库
    environment = {**os.environ, "TZ": "CST-8"}
    try:
        log = subprocess.run(COMMAND.split(), cwd=docs, env=environment, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return {}
    dates: dict[str, str] = {}
    for commit in log.stdout.split("\0")[1:]:
        date, *files = commit.split("\n")
        for file in files:
            if file:
                dates.setdefault(file, date)
    return dates
