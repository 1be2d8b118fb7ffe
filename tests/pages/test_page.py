"""页面上的代码块按站点渲染的样子收集。不需要服务器。"""

import pytest

from tests.pages.page import PageError, blocks_in

INCLUDE = '--8<-- "guide/patterns/standard.py:shown"'


def page(*lines: str) -> str:
    """把各行拼成一页。"""
    return "\n".join(lines) + "\n"


def test_a_block_is_expanded_by_the_sites_own_snippets_extension() -> None:
    (block,) = blocks_in(page("# 标题", "", "``` {.python #a}", INCLUDE, "```"))
    assert "async with manager.session()" in block.rendered
    assert (block.line, block.include, block.section) == (3, "guide/patterns/standard.py", "shown")


def test_blocks_inside_tabs_and_admonitions_are_collected() -> None:
    text = page(
        '=== "异步"',
        "",
        "    ``` {.python #tab}",
        f"    {INCLUDE}",
        "    ```",
        "",
        "!!! warning",
        "",
        "    ``` {.python #note}",
        f"    {INCLUDE}",
        "    ```",
    )
    assert [(block.identifier, block.line) for block in blocks_in(text)] == [("tab", 3), ("note", 9)]


def test_class_id_and_title_are_read_from_the_brace_form() -> None:
    (block,) = blocks_in(page('``` {.python .bad #leak title="guide/patterns/standard.py"}', INCLUDE, "```"))
    assert (block.language, block.classes, block.identifier) == ("python", ("bad",), "leak")
    assert block.title == "guide/patterns/standard.py"


def test_a_handwritten_block_has_no_include() -> None:
    (block,) = blocks_in(page("```python", "print(1)", "```"))
    assert block.include is None


def test_line_numbers_count_from_the_top_of_the_file_with_front_matter() -> None:
    (block,) = blocks_in(page("---", "title: x", "---", "", "```python", "print(1)", "```"))
    assert block.line == 5


def test_mermaid_diagrams_are_not_code_blocks() -> None:
    assert blocks_in(page("```mermaid", "graph TD", "```")) == ()


def test_a_fence_that_the_site_does_not_render_is_an_error() -> None:
    with pytest.raises(PageError, match="源文件有 1 个代码块，站点渲染出 0 个"):
        blocks_in(page("```python fixture:driver", "print(1)", "```"))


def test_an_output_that_is_not_recorded_yet_does_not_stop_the_collection() -> None:
    text = page("``` {.python #a}", INCLUDE, "```", "", "``` {.text .output}", '--8<-- "guide/none.txt"', "```")
    assert [block.include for block in blocks_in(text)] == ["guide/patterns/standard.py", "guide/none.txt"]
