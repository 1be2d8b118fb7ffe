"""下载的脚本、Markdown 版本、llms.txt 和代码块背后的文件。"""

from __future__ import annotations

import hashlib
import os
import re
import subprocess

import pytest

from tests.site.built import PROJECT, article, config, documents, pages, site_folder

SCRIPT = "check_neo4j_sessions.py"


def test_the_script_served_is_the_script_tested() -> None:
    assert (site_folder() / SCRIPT).read_bytes() == (PROJECT / "docs" / SCRIPT).read_bytes()


def test_the_download_page_shows_version_and_checksum_of_the_bytes_served() -> None:
    served = (site_folder() / SCRIPT).read_bytes()
    version = re.search(rb'^__version__ = "(.+)"', served, re.MULTILINE)
    assert version is not None
    text = article(documents()["check/index.html"]).text_content()
    assert hashlib.sha256(served).hexdigest() in text
    assert version[1].decode() in text


def test_no_placeholder_is_left_on_any_page() -> None:
    for path, document in pages().items():
        assert "{{" not in "".join(article(document).itertext("p", "td", "li")), path


def test_every_page_has_a_markdown_version_with_its_code_expanded() -> None:
    for path, document in pages().items():
        markdown = (site_folder() / path).with_name("index.md").read_text("utf-8")
        assert "--8<--" not in markdown, path
        for line in article(document).xpath(
            "(.//div[contains(@class, 'highlight')]//code)[1]//text()[normalize-space()]"
        ):
            assert line.strip() in markdown, f"{path}: {line!r}"


def test_llms_txt_lists_every_page() -> None:
    contents = (site_folder() / "llms.txt").read_text("utf-8")
    missing = [
        path for path in pages() if f"({config()['site_url']}{path.removesuffix('index.html')}index.md)" not in contents
    ]
    assert not missing, missing


def test_a_code_block_links_to_its_whole_file() -> None:
    for path, document in pages().items():
        for block in article(document).xpath(".//div[contains(@class, 'highlight')][.//a[@download]]"):
            name = block.xpath("string(.//span[@class='path'])")
            served = site_folder() / "snippets" / name
            assert served.read_bytes() == (PROJECT / "snippets" / name).read_bytes(), path


@pytest.mark.parametrize("kind", [("bad", "错"), ("good", "对")])
def test_wrong_and_right_code_says_so_in_words(kind: tuple[str, str]) -> None:
    name, word = kind
    for path, document in pages().items():
        for block in article(document).xpath(f".//div[contains(concat(' ', @class, ' '), ' {name} ')]"):
            assert block.xpath("string(.//span[@class='verdict'])") == word, path


def test_a_page_says_when_it_was_last_committed() -> None:
    for path in ("index.html", "patterns/standard/index.html"):
        source = "docs/" + (path if path == "index.html" else "patterns/standard.md").replace(".html", ".md")
        command = ["git", "log", "-1", "--date=format-local:%Y-%m-%d", "--format=%ad", "--", source]
        environment = {**os.environ, "TZ": "CST-8"}
        finished = subprocess.run(command, cwd=PROJECT, env=environment, capture_output=True, text=True, check=True)
        assert documents()[path].xpath("string(//p[@class='page-facts']//time)") == finished.stdout.strip(), path
