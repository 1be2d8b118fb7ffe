"""事务或结果打开时等待外部调用。"""

import asyncio

import httpx
from neo4j import AsyncDriver, AsyncSession


async def in_an_explicit_transaction(session: AsyncSession, llm):
    async with await session.begin_transaction() as tx:
        answer = await llm.ainvoke("…")  # NEO403
        await tx.run("CREATE (:A {text: $text})", text=answer)


async def sleep_in_a_transaction(session: AsyncSession):
    async with await session.begin_transaction() as tx:
        await tx.run("CREATE (:A)")
        await asyncio.sleep(1)  # NEO403


async def while_streaming(session: AsyncSession, openai_client):
    result = await session.run("MATCH (n) RETURN n.text AS text")
    async for record in result:
        await openai_client.embeddings.create(input=record["text"])  # NEO403


async def before_the_result_is_read(session: AsyncSession, url):
    async with httpx.AsyncClient() as client:
        result = await session.run("MATCH (n) RETURN n")
        await httpx.AsyncClient().get(url)  # NEO403
        return await result.data(), client


async def managed(tx, embedder):
    vector = await embedder.aembed_query("…")  # NEO403
    await tx.run("CREATE (:A {v: $v})", v=vector)


async def calls_managed(session: AsyncSession, embedder):
    await session.execute_write(managed, embedder)


# 以下都不报


async def before_the_transaction(session: AsyncSession, llm):
    answer = await llm.ainvoke("…")
    async with await session.begin_transaction() as tx:
        await tx.run("CREATE (:A {text: $text})", text=answer)


async def after_the_result_is_read(driver: AsyncDriver, llm):
    async with driver.session() as session:
        result = await session.run("MATCH (n) RETURN n.text AS text")
        rows = await result.data()
        return [await llm.ainvoke(row["text"]) for row in rows]


async def database_awaits_only(session: AsyncSession):
    async with await session.begin_transaction() as tx:
        result = await tx.run("MATCH (n) RETURN n.llm_model AS m")
        return await result.data()


async def never_a_transaction_function(tx, embedder):
    return await embedder.aembed_query(tx)
