"""NEO403 的界限：每个函数的说明，原样写在它的规则页上。"""

import asyncio

from neo4j import AsyncSession, Session


async def own_function(session: AsyncSession, summarize):
    """漏报：等的是名字看不出用途的函数。脚本认得 sleep、HTTP 客户端，和名字里带 llm、embed、openai 这类字样的对象。"""
    async with await session.begin_transaction() as tx:
        text = await summarize("…")
        await tx.run("CREATE (:Chunk {text: $text})", text=text)


def blocking_call(session: Session, llm):
    """漏报：同步代码里的等待。只看 await。"""
    with session.begin_transaction() as tx:
        tx.run("CREATE (:Chunk {text: $text})", text=llm.invoke("…"))


async def short_sleep(session: AsyncSession):
    """误报：等待很短，同时运行的请求又少于连接数。占用的时间短到不要紧时，抑制它。"""
    async with await session.begin_transaction() as tx:
        await tx.run("CREATE (:Person)")
        await asyncio.sleep(0)  # NEO403
