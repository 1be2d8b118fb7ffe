"""建站之后的步骤：python -m docs._postbuild [站点目录] [--offline]。

`mkdocs build` 只管把 Markdown 变成页面；这里补上与主题无关的部分。每一步一个文件，一步只做一件事，
不是 MkDocs 的钩子，所以换掉 Material 之后照样能用。
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from . import (
    check_list,
    code_blocks,
    code_tools,
    content_policy,
    dates,
    diagrams,
    disk_copy,
    download,
    first_touch,
    images,
    last_word,
    lazy_search,
    markdown_pages,
    marks,
    pasted_errors,
    playground,
    quiet_start,
    review_comments,
    short_addresses,
    snippet_files,
    vendor,
    version_names,
)
from .built_site import BuiltSite, PostBuildError

PROJECT = Path(__file__).resolve().parents[2]

STEPS = (
    vendor.copy_libraries,
    snippet_files.publish,
    code_blocks.label,
    check_list.label_boxes,
    review_comments.add_buttons,
    marks.draw,
    diagrams.place,
    images.size,
    download.fill_in,
    playground.fill_in,
    short_addresses.drop_inline_scripts,
    dates.write,
    markdown_pages.publish,
    code_tools.make_plain,
    lazy_search.defer_index,
    quiet_start.keep_style,
    pasted_errors.accept,
    last_word.keep,
    first_touch.wait,
)
# 版本号进文件名之后地址才定，内联脚本定了之后才算得出哈希：这些在最后
FOR_HOSTS = (version_names.apply, content_policy.apply)
# 从磁盘打开时搜索靠一个内联的 iframe，不能有内容安全策略
FOR_DISKS = (disk_copy.prepare, version_names.apply)


def main(arguments: list[str]) -> int:
    """运行全部步骤；站点不是预期的样子时返回 1。"""
    parser = argparse.ArgumentParser(prog="python -m docs._postbuild", description="建站之后的步骤")
    parser.add_argument("site", nargs="?", type=Path, default=PROJECT / "site", help="mkdocs build 的输出目录")
    parser.add_argument("--offline", action="store_true", help="做成可以从磁盘打开的副本")
    options = parser.parse_args(arguments)
    try:
        site = BuiltSite.load(options.site, PROJECT)
        steps = (*STEPS, *(FOR_DISKS if options.offline else FOR_HOSTS))
        for step in steps:
            step(site)
        site.write()
    except PostBuildError as error:
        print(f"错误：{error}", file=sys.stderr)
        return 1
    print(f"建站后处理：{len(site.pages)} 页，{len(steps)} 步")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
