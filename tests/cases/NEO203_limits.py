"""NEO203 的界限：每个函数的说明，原样写在它的规则页上。"""

import asyncio

from neo4j import AsyncSession


async def unknown_session(session):
    """漏报：看不出 session 是异步驱动的会话，也就看不出 run() 返回协程。"""
    session.run("CREATE (:Person)")


async def handed_over(session: AsyncSession, queue: asyncio.Queue):
    """漏报：协程交给了别人，那边却没有 await。"""
    queue.put_nowait(session.run("CREATE (:Person)"))


async def awaited_elsewhere(session: AsyncSession):
    """不报：先记下协程，之后再 await，或者交给 gather()、wait_for()。"""
    pending = session.run("CREATE (:Person)")
    await asyncio.wait_for(pending, 5)
