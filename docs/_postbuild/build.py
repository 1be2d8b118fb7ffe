"""建站：`mkdocs build`，接着是建站之后的步骤，在一个进程里。

用法：python -m docs._postbuild.build [--site-dir 目录] [--offline] [--quiet]。
两步也可以分开运行：mkdocs build --strict && python -m docs._postbuild。
"""

from __future__ import annotations

import argparse
import gc
import io
import re
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, redirect_stderr
from pathlib import Path

from click import ClickException
from mkdocs.__main__ import cli

from .__main__ import PROJECT
from .__main__ import main as finish

PROBLEM = re.compile(r"(?:\x1b\[\d+m)?(?:WARNING|ERROR)\b")


@contextmanager
def only_problems() -> Iterator[None]:
    """标准错误里只留下警告和错误。mkdocs 自己的 ``--quiet`` 把警告一起关掉，严格模式就什么也不管了（1.6.1）。"""
    said = io.StringIO()
    try:
        with redirect_stderr(said):
            yield
    finally:
        sys.stderr.writelines(line for line in said.getvalue().splitlines(keepends=True) if PROBLEM.match(line))


def main(arguments: list[str]) -> int:
    """严格模式建站；有警告、配置错误或站点不是预期的样子时返回 1。"""
    parser = argparse.ArgumentParser(prog="python -m docs._postbuild.build", description="建站")
    parser.add_argument("--site-dir", type=Path, default=PROJECT / "site", help="输出目录，里面原有的会删去")
    parser.add_argument("--offline", action="store_true", help="做成可以从磁盘打开的副本")
    parser.add_argument("--quiet", action="store_true", help="只说警告和错误")
    options = parser.parse_args(arguments)
    warnings.filterwarnings("ignore", message="pkg_resources is deprecated")  # jieba 0.42.1 用它，改不了
    gc.disable()  # 进程几秒就结束，回收内存白花时间
    mkdocs = ["build", "--strict", "--config-file", str(PROJECT / "mkdocs.yml"), "--site-dir", str(options.site_dir)]
    # 磁盘上没有目录首页，网址要带 .html
    mkdocs += ["--no-directory-urls"] if options.offline else []
    try:
        with only_problems() if options.quiet else nullcontext():
            cli.main(mkdocs, standalone_mode=False)
    except ClickException as error:
        error.show()
        return 1
    return finish([str(options.site_dir), *(["--offline"] if options.offline else [])])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
