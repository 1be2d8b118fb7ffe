"""闭合：页面上没有手写的代码，仓库里没有没人用的片段，谁也没有被跳过。不需要服务器。"""

import json
import re
import tomllib
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from tests.pages.page import Block, all_pages, blocks_of
from tests.pages.paths import DOCS, ROOT, SNIPPETS
from tests.pages.recorded import all_recorded
from tests.pages.snippet import Snippet
from tests.pages.transcript import shows_failure

SUPPORT = {"graph", "app", "expect.py", "full_backlog.py"}
BLOCKS = [(page, block) for page in all_pages() for block in blocks_of(page)]
PYTHON_SNIPPETS = sorted(
    path
    for path in SNIPPETS.rglob("*.py")
    if path.relative_to(SNIPPETS).parts[0] not in SUPPORT and "sample" not in path.relative_to(SNIPPETS).parts
)


def where(page: Path, block: Block) -> str:
    """``docs/page.md:12``。"""
    return f"{page.relative_to(ROOT)}:{block.line}"


def included(suffix: str) -> set[Path]:
    """页面包含的、以 ``suffix`` 结尾的文件。"""
    return {SNIPPETS / block.include for _, block in BLOCKS if block.include and block.include.endswith(suffix)}


def test_every_code_block_is_one_include_of_a_file() -> None:
    loose = [where(page, block) for page, block in BLOCKS if block.include is None]
    assert not loose, "手写的代码块，改成只写一行 --8<--：\n" + "\n".join(loose)


def test_python_blocks_include_a_section_by_name() -> None:
    unnamed = [
        where(page, block)
        for page, block in BLOCKS
        if block.is_python and block.include and block.section is None and Snippet.of(block).sections
    ]
    assert not unnamed, "这些代码块包含了整个文件，连段标记也会显示出来，改成包含一段：\n" + "\n".join(unnamed)


def test_every_code_block_has_a_unique_english_id() -> None:
    for page in all_pages():
        blocks = blocks_of(page)
        identifiers = [block.identifier for block in blocks if "output" not in block.classes]
        bad = [
            f"{where(page, block)}: {block.identifier or '没有 id'}"
            for block in blocks
            if "output" not in block.classes and not re.fullmatch(r"[a-z][a-z0-9-]*", block.identifier)
        ]
        assert not bad, "代码块要有英文 id，写成 {.python #name}：\n" + "\n".join(bad)
        repeated = [name for name, count in Counter(identifiers).items() if count > 1]
        assert not repeated, f"{page.relative_to(ROOT)}: 代码块 id 重复：{'、'.join(repeated)}"


def test_the_title_of_a_code_block_names_the_file_it_includes() -> None:
    wrong = [
        f"{where(page, block)}: title={block.title!r}，包含的是 {block.include}"
        for page, block in BLOCKS
        if "output" not in block.classes and block.title != block.include
    ]
    assert not wrong, "\n".join(wrong)


def test_every_snippet_is_shown_on_a_page() -> None:
    shown = {block.include for _, block in BLOCKS}
    orphans = [path for path in PYTHON_SNIPPETS if str(path.relative_to(SNIPPETS)) not in shown]
    assert not orphans, "没有页面用到的片段：\n" + "\n".join(str(path.relative_to(ROOT)) for path in orphans)


def test_every_section_of_a_snippet_is_shown_on_a_page() -> None:
    shown = {(block.include, block.section) for _, block in BLOCKS}
    unused = [
        f"{path.relative_to(ROOT)}: 段 {section}"
        for path in PYTHON_SNIPPETS
        for section in Snippet(path).sections
        if (str(path.relative_to(SNIPPETS)), section) not in shown
    ]
    assert not unused, "没有页面用到的段：\n" + "\n".join(unused)


def test_every_recorded_output_is_shown_and_belongs_to_a_snippet() -> None:
    shown = included(".txt")
    orphans = [path for path in all_recorded() if path not in shown]
    assert not orphans, "没有页面展示的输出：\n" + "\n".join(str(path.relative_to(ROOT)) for path in orphans)


def test_a_page_that_shows_code_also_shows_what_it_printed() -> None:
    missing = []
    for page in all_pages():
        blocks = blocks_of(page)
        shown = {block.include for block in blocks}
        missing += [
            f"{where(page, block)}: 没有包含 {output.relative_to(SNIPPETS)}"
            for block in blocks
            if block.is_python and block.include
            for output in _outputs(block.include)
            if str(output.relative_to(SNIPPETS)) not in shown
        ]
    assert not missing, "\n".join(missing)


def _outputs(include: str) -> list[Path]:
    snippet = SNIPPETS / include
    return [path for path in (snippet.with_suffix(".txt"), snippet.with_suffix(".driver5.txt")) if path.exists()]


def test_wrong_snippets_show_a_failure_and_right_ones_do_not() -> None:
    for path in PYTHON_SNIPPETS:
        snippet = Snippet(path)
        for output in _outputs(str(path.relative_to(SNIPPETS))):
            failed = shows_failure(output.read_text("utf-8"))
            assert failed or not snippet.must_fail, f"{output.relative_to(ROOT)}: 错误写法的输出里没有失败的迹象"
            assert not failed or snippet.may_fail, f"{output.relative_to(ROOT)}: 正确写法的输出里有失败的迹象"


def test_nothing_is_skipped() -> None:
    words = re.compile(r"\bnotest\b|pytest\.mark\.(skip|xfail)|pytest\.(skip|xfail|importorskip)\(")
    drill = ROOT / "tests" / "drill"  # 演习里有一种破坏就是跳过
    tests = [path for path in (ROOT / "tests").rglob("*.py") if drill not in path.parents]
    files = [*all_pages(), *PYTHON_SNIPPETS, *tests]
    skips = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in files
        if path != Path(__file__)
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if words.search(line)
    ]
    assert not skips, "\n".join(skips)


@pytest.mark.parametrize("page", all_pages(), ids=lambda page: str(page.relative_to(DOCS)))
def test_every_heading_has_an_english_id(page: Path) -> None:
    headings = re.compile(r"^#{1,6} .*$", re.MULTILINE)
    text = re.sub(r"^([ \t]*)(```+|~~~+).*?^\1\2[ \t]*$", "", page.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
    bad = [line for line in headings.findall(text) if not re.search(r"\{ *#[a-z][a-z0-9-]* *\}$", line)]
    assert not bad, f"{page.relative_to(ROOT)}: 标题后面要写 {{ #english-id }}：\n" + "\n".join(bad)


def test_every_included_data_file_parses() -> None:
    readers: dict[str, Callable[[str], object]] = {
        ".json": json.loads,
        ".toml": tomllib.loads,
        ".yaml": lambda text: list(yaml.safe_load_all(text)),
        ".yml": lambda text: list(yaml.safe_load_all(text)),
    }
    for suffix, read in readers.items():
        for path in included(suffix):
            read(path.read_text("utf-8"))


def test_only_known_languages_are_shown() -> None:
    known = {"python", "text", "bash", "yaml", "toml", "json"}
    unknown = [f"{where(page, block)}: {block.language}" for page, block in BLOCKS if block.language not in known]
    assert not unknown, "没有测试能运行或解析的语言：\n" + "\n".join(unknown)
