"""片段文件：段、拼接和夹具。不需要服务器。"""

from pathlib import Path

import pytest

from tests.pages import snippet as snippet_module
from tests.pages.snippet import Snippet, SnippetError

SOURCE = '''"""说明。"""

# --8<-- [start:shown]
async def query(x):
    return x
# --8<-- [end:shown]


async def main(server, driver):
    # --8<-- [start:inner]
    y = 1
    print(y)
    # --8<-- [end:inner]
'''


@pytest.fixture
def snippet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Snippet:
    """写到磁盘上的 ``SOURCE``。"""
    monkeypatch.setattr(snippet_module, "ROOT", tmp_path)
    path = tmp_path / "idea.py"
    path.write_text(SOURCE, "utf-8")
    return Snippet(path)


def test_a_section_is_dedented_as_the_page_shows_it(snippet: Snippet) -> None:
    assert snippet.section_text("inner") == "y = 1\nprint(y)"


def test_the_shown_text_replaces_the_section_and_keeps_line_numbers(snippet: Snippet) -> None:
    code = snippet.compile_as_shown("inner", "y = 1\nprint(y)\n")
    main = next(const for const in code.co_consts if getattr(const, "co_name", "") == "main")
    assert {line for _, _, line in main.co_lines() if line} >= {11, 12}


def test_a_page_that_shows_other_code_than_the_file_is_refused(snippet: Snippet) -> None:
    with pytest.raises(SnippetError, match=r"页面展示的代码和 idea[.]py 的段 inner 不一致"):
        snippet.compile_as_shown("inner", "y = 2\nprint(y)\n")


def test_fixtures_are_the_parameters_of_main(snippet: Snippet) -> None:
    assert snippet.fixtures == ("server", "driver")


def test_an_unknown_section_names_the_ones_that_exist(snippet: Snippet) -> None:
    with pytest.raises(SnippetError, match=r"没有段 other；有 shown、inner"):
        snippet.section_text("other")


@pytest.mark.parametrize("broken", ["# --8<-- [start:a]\n", "# --8<-- [end:a]\n"])
def test_an_unpaired_marker_is_reported_with_its_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    monkeypatch.setattr(snippet_module, "ROOT", tmp_path)
    path = tmp_path / "broken.py"
    path.write_text(broken, "utf-8")
    with pytest.raises(SnippetError, match=r"broken[.]py:1: "):
        _ = Snippet(path).sections


@pytest.mark.parametrize(
    ("name", "must_fail"), [("bad.py", True), ("bad_sync.py", True), ("leak_wrong.py", True), ("good.py", False)]
)
def test_file_names_say_which_snippets_must_fail(name: str, must_fail: bool) -> None:
    assert Snippet(Path(name)).must_fail is must_fail
