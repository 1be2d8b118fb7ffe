"""代码块着色一次，以后接着用；去掉这个钩子只是慢一些。

约 600 个代码块，用 Pygments 2.19 着色一遍占建站时间的四分之一。
"""

from __future__ import annotations

import inspect
from functools import wraps
from importlib.metadata import version
from typing import Any

from kept import Kept
from mkdocs.config.defaults import MkDocsConfig
from pymdownx.highlight import Highlight

VERSIONS = tuple(version(package) for package in ("Pygments", "pymdown-extensions"))

color = inspect.unwrap(Highlight.highlight)  # 预览时每次重建都会再来一遍


def on_config(config: MkDocsConfig) -> None:
    """扩展没有换着色函数的设置，只好换上类的方法。"""
    kept = Kept(config, "code")

    @wraps(color)
    def highlight(highlighter: Highlight, *code: Any, **options: Any) -> Any:
        if options.get("inline"):  # 行内代码的结果是元素，不是文字
            return color(highlighter, *code, **options)
        settings = {name: value for name, value in vars(highlighter).items() if name != "md"}
        return kept.get((VERSIONS, settings, code, options), lambda: color(highlighter, *code, **options))

    Highlight.highlight = highlight
    config.extra["code_cache"] = kept


def on_post_build(config: MkDocsConfig) -> None:
    """建成了才写；建到一半失败，原来的还在。"""
    config.extra["code_cache"].save()
