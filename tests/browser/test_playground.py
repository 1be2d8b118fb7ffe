"""在浏览器里试：同一个脚本，发现标在行上，能停，能分享，加载失败会说。"""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from docs._postbuild.serve import SiteServer

BAD = """from neo4j import AsyncGraphDatabase


async def read(driver):
    session = driver.session()
    result = await session.run("RETURN 1 AS one")
    return [record["one"] async for record in result]
"""
GOOD = """from neo4j import AsyncGraphDatabase


async def read(driver):
    async with driver.session() as session:
        result = await session.run("RETURN 1 AS one")
        return [record["one"] async for record in result]
"""
LOADING = 90_000  # 毫秒；第一次要编译 Python


@pytest.fixture
def playground(page: Page, server: SiteServer) -> Page:
    """打开好的页面，脚本已就绪。"""
    page.goto(f"{server.address}check/playground/")
    expect(page.locator(".playground[data-mounted]")).to_be_visible()
    return page


def check(page: Page, code: str) -> None:
    page.get_by_label("要检查的代码").fill(code)
    page.get_by_role("button", name="检查", exact=True).click()


def test_findings_are_marked_on_their_lines_and_link_to_their_rules(playground: Page) -> None:
    check(playground, BAD)
    expect(playground.locator(".playground__status")).to_have_text(re.compile("发现 1 处问题"), timeout=LOADING)
    expect(playground.locator(".playground__gutter .flagged")).to_have_text("5")
    assert playground.locator(".playground__marks a").get_attribute("href") == "../../rules/NEO101/"
    expect(playground.locator(".playground__findings li")).to_contain_text("第 5 行")
    check(playground, GOOD)
    expect(playground.locator(".playground__status")).to_have_text("未发现问题。")


def test_python_is_loaded_only_on_the_first_check(playground: Page) -> None:
    fetched: list[str] = []
    playground.on("request", lambda request: fetched.append(request.url))
    playground.wait_for_load_state("networkidle")
    assert not [address for address in fetched if "pyodide" in address]


def test_an_example_can_be_picked(playground: Page) -> None:
    playground.get_by_label("例子").select_option(index=1)
    expect(playground.get_by_label("要检查的代码")).to_have_value(re.compile("NEO101"))


def test_the_code_travels_in_the_fragment_of_the_link(
    playground: Page, context: BrowserContext, server: SiteServer
) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    playground.get_by_label("要检查的代码").fill(BAD)
    playground.get_by_role("button", name="复制带代码的链接").click()
    expect(playground.locator(".playground__status")).to_contain_text("已复制")
    link = playground.evaluate("navigator.clipboard.readText()")
    assert link.startswith(f"{server.address}check/playground/#code=")
    other = context.new_page()
    other.goto(link)
    expect(other.get_by_label("要检查的代码")).to_have_value(BAD)


def test_a_check_of_a_megabyte_can_be_stopped(playground: Page, context: BrowserContext) -> None:
    endless = "async def f(driver):\n    session = driver.session()\n" + "    await session.run('RETURN 1')\n" * 35_000
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    playground.evaluate("text => navigator.clipboard.writeText(text)", endless)
    playground.get_by_label("要检查的代码").press("Control+v")
    assert len(playground.get_by_label("要检查的代码").input_value()) > 1_000_000
    playground.get_by_role("button", name="检查", exact=True).click()
    playground.get_by_role("button", name="停止").click()
    expect(playground.locator(".playground__status")).to_have_text("已停止。")
    check(playground, GOOD)
    expect(playground.locator(".playground__status")).to_have_text("未发现问题。", timeout=LOADING)


def test_code_that_cannot_be_parsed_is_said(playground: Page) -> None:
    check(playground, "def broken(:\n    from neo4j import AsyncSession\n")
    expect(playground.locator(".playground__status")).to_have_text(re.compile("没有完成|发现"), timeout=LOADING)


def test_a_failed_load_is_said(context: BrowserContext, server: SiteServer) -> None:
    page = context.new_page()  # 没有人看着的标签页：加载失败正是要看的
    context.route("**/pyodide.asm.wasm", lambda route: route.abort())
    page.goto(f"{server.address}check/playground/")
    expect(page.locator(".playground[data-mounted]")).to_be_visible()
    check(page, GOOD)
    expect(page.locator(".playground__status")).to_have_text(re.compile("没有加载成功"), timeout=LOADING)
    expect(page.get_by_role("button", name="检查", exact=True)).to_be_enabled()
