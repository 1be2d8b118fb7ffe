"""中文搜索：用站点自己的搜索 Worker（在 Node 里）量召回率和排名。"""

from __future__ import annotations

import json
import re
import subprocess
from functools import cache
from html import unescape

import pytest

from tests.site.built import NODE, PROJECT, search_index, site_folder

QUERIES = (
    "会话", "未关闭", "资源泄漏", "会话未关闭", "关闭会话", "异步会话", "async with", "ResourceWarning", "get_session",
    "session.close", "内存泄漏", "连接超时", "泄漏", "AsyncSession", "unclosed", "finally", "检测脚本",
    "begin_transaction", "tracemalloc", "超时", "Session", "warning",
)  # fmt: skip
# 整行粘贴的报错，或说出来的现象 → 讲它的页面
ERRORS = {
    "unclosed  AsyncSession": "troubleshooting/diagnosis/",
    "failed to obtain a connection from the pool within": "troubleshooting/diagnosis/",
    "neo4j.exceptions.ResultConsumedError: The result has been consumed.": "troubleshooting/diagnosis/",
    "连接超时": "troubleshooting/diagnosis/",
    "'coroutine' object does not support the asynchronous context manager protocol": "troubleshooting/diagnosis/",
}
TOP = 2
WANTED = 21


@cache
def results() -> dict[str, list[list[dict[str, str]]]]:
    script = PROJECT / "tests/site/search.mjs"
    finished = subprocess.run(
        [NODE, script, site_folder()], input=json.dumps([*QUERIES, *ERRORS]), capture_output=True, text=True, check=True
    )
    found: dict[str, list[list[dict[str, str]]]] = json.loads(finished.stdout)
    return found


def relevant(query: str) -> set[str]:
    """原文里一字不差含有 `query` 的小节。"""

    def text(section: dict[str, str]) -> str:
        return unescape(re.sub(r"<[^>]+>|\u200b", "", section["title"] + " " + section["text"])).lower()

    return {section["location"] for section in search_index() if query.lower() in text(section)}


def top_sections(query: str) -> list[str]:
    """读者看到的前两个小节：先按页，再按页内得分。"""
    groups = results()[query]
    scored = [section for page in groups for section in page if section["score"]]
    return [section["location"] for section in scored[:TOP]]


@pytest.mark.parametrize("query", QUERIES)
def test_every_section_that_contains_the_query_is_found(query: str) -> None:
    found = {section["location"] for page in results()[query] for section in page}
    assert relevant(query), f"站点里没有一处写到 {query}"
    assert not relevant(query) - found


def test_a_relevant_section_is_among_the_first_two_for_nearly_every_query() -> None:
    poor = [query for query in QUERIES if not relevant(query) & set(top_sections(query))]
    assert len(QUERIES) - len(poor) >= WANTED, f"前两个结果里没有相关小节：{poor}"


@pytest.mark.parametrize(("error", "page"), ERRORS.items())
def test_a_pasted_error_finds_its_page_first(error: str, page: str) -> None:
    groups = results()[error]
    assert groups, "没有结果"
    assert groups[0][0]["location"].split("#")[0] == page
