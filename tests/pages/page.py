"""一页里的代码块：源文件里写了什么，站点渲染出来是什么。

渲染用的就是 mkdocs.yml 里的 Markdown 扩展，所以标签页和提示框里的代码块也在内，
``--8<--`` 也由站点自己的 pymdownx.snippets 展开。
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import markdown
from mkdocs.config import load_config

from tests.pages.paths import DOCS, ROOT

FENCE = re.compile(r"^(?P<indent>[ \t>]*)(?P<ticks>`{3,}|~{3,})(?P<header>.*)$")
INCLUDE = re.compile(r'^[ \t>]*--8<-- "(?P<file>[^":]+)(?::(?P<section>[\w-]+))?"\s*$')
FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
PYTHON = frozenset({"python", "py", "python3"})


class PageError(Exception):
    """页面写得不对：一行，写明哪一页、哪一行、怎么改。"""


@dataclass(frozen=True)
class Block:
    """页面上的一个代码块。

    ``line`` 是围栏开头在页面源文件里的行号（从 1 数起）；``rendered`` 是站点展示的文本；
    ``include`` 是围栏里唯一的一行包含，形如 ``guide/a.py``，手写的代码块没有它。
    """

    line: int
    language: str
    classes: tuple[str, ...]
    identifier: str
    title: str
    source: tuple[str, ...]
    rendered: str

    @property
    def include(self) -> str | None:
        """包含的文件，相对于 snippets/。"""
        match = self._include_match()
        return match["file"] if match else None

    @property
    def section(self) -> str | None:
        """包含的段名；包含整个文件时为 ``None``。"""
        match = self._include_match()
        return match["section"] if match else None

    @property
    def is_python(self) -> bool:
        """是否是要运行的 Python 代码。"""
        return self.language in PYTHON

    def _include_match(self) -> re.Match[str] | None:
        return INCLUDE.match(self.source[0]) if len(self.source) == 1 else None


def all_pages() -> list[Path]:
    """站点的全部页面，主题和构建步骤的目录除外。"""
    return sorted(path for path in DOCS.rglob("*.md") if not path.relative_to(DOCS).parts[0].startswith("_"))


@cache
def blocks_of(page: Path) -> tuple[Block, ...]:
    """``page`` 上的全部代码块（Mermaid 图除外），按出现的顺序；每页只读一次，运行到一半改页面也不要紧。

    :raises PageError: 渲染出的代码块和源文件里的围栏对不上。
    """
    try:
        return blocks_in(page.read_text("utf-8"))
    except PageError as error:
        raise PageError(f"{page.relative_to(ROOT)}: {error}") from error


@cache
def blocks_in(text: str) -> tuple[Block, ...]:
    """同 :func:`blocks_of`，从页面的源文本出发。"""
    written = [fence for fence in _fences(text) if fence[1] != "mermaid"]
    rendered = [fence for fence in _render(text) if fence["language"] != "mermaid"]
    if [language for _, language, _ in written] != [fence["language"] for fence in rendered]:
        raise PageError(f"源文件有 {len(written)} 个代码块，站点渲染出 {len(rendered)} 个；检查围栏的缩进和闭合")
    return tuple(
        Block(
            line=line,
            language=language,
            classes=tuple(fence["classes"]),
            identifier=fence["id"],
            title=fence["title"],
            source=body,
            rendered=fence["source"],
        )
        for (line, language, body), fence in zip(written, rendered, strict=True)
    )


def _fences(text: str) -> Iterator[tuple[int, str, tuple[str, ...]]]:
    """源文件里的围栏：行号、语言、围栏里的各行。"""
    opened: re.Match[str] | None = None
    start, body = 0, list[str]()
    for number, line in enumerate(text.splitlines(), 1):
        match = FENCE.match(line)
        if opened is None:
            if match:
                opened, start, body = match, number, []
        elif match and match["ticks"].startswith(opened["ticks"]) and not match["header"].strip():
            yield start, _language(opened["header"]), tuple(body)
            opened = None
        else:
            body.append(line)


def _language(header: str) -> str:
    match = re.match(r"\s*\{?\s*\.?([\w+#-]*)", header)
    return match[1] if match else ""


def _render(text: str) -> list[dict[str, Any]]:
    """用站点的扩展渲染，收集每个代码块展开之后的文本。"""
    found: list[dict[str, Any]] = []

    def collect(source: str, language: str, css_class: str, options: Any, md: Any, **extra: Any) -> str:  # noqa: ARG001
        attributes = extra.get("attrs") or {}
        found.append(
            {
                "source": source,
                "language": language,
                "classes": extra.get("classes") or [],
                "id": extra.get("id_value") or "",
                "title": attributes.get("title") or options.get("title") or "",
            }
        )
        return "<pre></pre>"

    def accept(language: str, inputs: Any, options: Any, attrs: Any, md: Any) -> bool:  # noqa: ARG001
        attrs.update(inputs)
        return True

    extensions, configs = _markdown_settings()
    fences = {"custom_fences": [{"name": "*", "class": "block", "format": collect, "validator": accept}]}
    overrides = {
        "pymdownx.superfences": {**configs.get("pymdownx.superfences", {}), **fences},
        # 还没有记录的输出渲染成空的，运行时才说缺了哪个文件；严格模式的构建仍会失败
        "pymdownx.snippets": {**configs.get("pymdownx.snippets", {}), "check_paths": False},
    }
    converter = markdown.Markdown(extensions=list(extensions), extension_configs={**configs, **overrides})
    converter.convert(FRONT_MATTER.sub("", text))
    return found


@cache
def _markdown_settings() -> tuple[tuple[str, ...], dict[str, Any]]:
    config = load_config(str(ROOT / "mkdocs.yml"))
    return tuple(config.markdown_extensions), dict(config.mdx_configs)
