"""一个代码片段文件：找到要展示的段，换成页面上的文本，再整个编译。"""

import ast
import re
import textwrap
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import CodeType

from tests.pages.page import Block
from tests.pages.paths import ROOT, SNIPPETS

MARKER = re.compile(r"^\s*# --8<-- \[(?P<edge>start|end):(?P<name>[\w-]+)\]\s*$")
EXPECTED_TO_FAIL = re.compile(r"^bad|_wrong$")
SHOWS_A_SYMPTOM = "现象："


class SnippetError(Exception):
    """片段文件写得不对：一行，写明哪个文件、哪一行、怎么改。"""


@dataclass(frozen=True)
class Snippet:
    """``snippets/`` 下的一个 Python 文件。"""

    path: Path

    @classmethod
    def of(cls, block: Block) -> "Snippet":
        """代码块包含的片段。

        :raises SnippetError: 代码块是手写的，不是包含的。
        """
        if block.include is None:
            raise SnippetError('代码块必须来自 snippets/：围栏里只写一行 --8<-- "guide/…/x.py:shown"')
        return cls(SNIPPETS / block.include)

    @cached_property
    def text(self) -> str:
        """文件全文。"""
        return self.path.read_text("utf-8")

    @property
    def name(self) -> str:
        """相对于项目根目录的路径。"""
        return str(self.path.relative_to(ROOT))

    @cached_property
    def sections(self) -> dict[str, tuple[int, int]]:
        """段名 → 段里第一行和最后一行之后的下标（从 0 数起）。

        :raises SnippetError: 标记不成对，或者嵌套。
        """
        found: dict[str, tuple[int, int]] = {}
        opened: tuple[str, int] | None = None
        for index, line in enumerate(self.text.splitlines()):
            match = MARKER.match(line)
            if not match:
                continue
            if match["edge"] == "start" and opened is None:
                opened = match["name"], index + 1
            elif match["edge"] == "end" and opened is not None and opened[0] == match["name"]:
                found[opened[0]] = opened[1], index
                opened = None
            else:
                raise SnippetError(f"{self.name}:{index + 1}: 段标记不成对或嵌套：{line.strip()}")
        if opened is not None:
            raise SnippetError(f"{self.name}:{opened[1]}: 段 {opened[0]} 没有结束标记")
        return found

    def section_text(self, section: str | None) -> str:
        """磁盘上这一段的文本，已去掉公共缩进；``None`` 为整个文件。

        :raises SnippetError: 没有这一段。
        """
        if section is None:
            return self.text
        if section not in self.sections:
            raise SnippetError(f"{self.name}: 没有段 {section}；有 {'、'.join(self.sections) or '零个段'}")
        first, last = self.sections[section]
        return textwrap.dedent("\n".join(self.text.splitlines()[first:last]))

    def first_line(self, section: str | None) -> int:
        """这一段在文件里的第一行（从 1 数起）。"""
        return 1 if section is None else self.sections[section][0] + 1

    def compile_as_shown(self, section: str | None, shown: str) -> CodeType:
        """把 ``section`` 换成页面展示的 ``shown``，编译整个文件；顶层可以用 ``await``。

        :raises SnippetError: 页面展示的不是磁盘上的这一段。
        """
        if shown.strip("\n") != self.section_text(section).strip("\n"):
            raise SnippetError(f"页面展示的代码和 {self.name} 的段 {section} 不一致")
        source = self.text
        if section is not None:
            lines = source.splitlines()
            first, last = self.sections[section]
            indent = next(line[: len(line) - len(line.lstrip())] for line in lines[first:last] if line.strip())
            body = textwrap.indent(shown.strip("\n"), indent).splitlines()
            lines[first:last] = body + [""] * (last - first - len(body))  # 后面各行的行号和磁盘上一致
            source = "\n".join(lines) + "\n"
        code: CodeType = compile(
            source, str(self.path), "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True
        )
        return code

    @cached_property
    def fixtures(self) -> tuple[str, ...]:
        """``main`` 的参数名，就是它要的夹具。"""
        for node in ast.parse(self.text).body:
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.name == "main":
                return tuple(argument.arg for argument in node.args.args)
        return ()

    @cached_property
    def docstring(self) -> str:
        """文件开头的说明。"""
        return ast.get_docstring(ast.parse(self.text)) or ""

    @property
    def must_fail(self) -> bool:
        """错误写法：输出里必须有失败的迹象。"""
        return EXPECTED_TO_FAIL.search(self.path.stem) is not None

    @property
    def may_fail(self) -> bool:
        """错误写法，或者为了重现一条报错。"""
        return self.must_fail or self.docstring.startswith(SHOWS_A_SYMPTOM)
