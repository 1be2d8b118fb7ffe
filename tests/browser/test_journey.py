"""读者的一次来访：搜「连接超时」，顺着页面到规则，复制审查评论，把自己的代码粘贴进试用页。"""

from __future__ import annotations

import re

from playwright.sync_api import BrowserContext, Page, expect

from docs._postbuild.serve import SiteServer

OWN_CODE = """from neo4j import AsyncGraphDatabase


async def answer(driver, model):
    async with driver.session() as session:
        async with await session.begin_transaction() as tx:
            result = await tx.run("MATCH (c:Chunk) RETURN c.text AS text LIMIT 5")
            chunks = [record["text"] async for record in result]
            return await model.ainvoke(chunks)
"""


def test_a_reader_gets_from_a_symptom_to_a_rule_and_to_findings_in_their_own_code(
    page: Page, context: BrowserContext, server: SiteServer
) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(server.address)
    page.keyboard.press("/")
    page.keyboard.type("连接超时")
    page.locator(".md-search-result__link[href*='troubleshooting/diagnosis/'][href$='#timeouts']").click()
    expect(page.locator("#timeouts")).to_be_in_viewport()

    page.locator("#timeouts ~ * a[href*='rules/NEO']").first.click()
    expect(page).to_have_url(re.compile(r"/rules/NEO\d{3}/"))
    rule = page.locator("h1").inner_text().split()[0]
    page.get_by_role("button", name="复制审查评论").click()
    expect(page.locator(".md-dialog--active")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()").startswith(f"**{rule} ")

    page.goto(f"{server.address}check/playground/")
    expect(page.locator(".playground[data-mounted]")).to_be_visible()
    page.evaluate("code => navigator.clipboard.writeText(code)", OWN_CODE)
    page.get_by_label("要检查的代码").press("Control+v")
    page.get_by_role("button", name="检查", exact=True).click()
    expect(page.locator(".playground__findings li")).to_contain_text("NEO403", timeout=90_000)
    expect(page.locator(".playground__gutter .flagged")).to_have_text("9")
