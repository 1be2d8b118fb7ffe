"""会话由另一个文件的上下文管理器给出，名字里没有 session。"""

import asyncio

from neo4j.exceptions import Neo4jError

from . import sessions
from .sessions import unit

HANDLERS = {}


async def pair(first, second):
    async with sessions.unit() as db:
        await asyncio.gather(HANDLERS[first.kind](db, first), HANDLERS[second.kind](db, second))  # NEO104


async def pair_by_name(first, second):
    async with unit() as db:
        await asyncio.gather(HANDLERS[first.kind](db, first), HANDLERS[second.kind](db, second))  # NEO104


async def one(job):
    async with unit() as db:
        try:
            await HANDLERS[job.kind](db, job)
            await db.run("MATCH (j:Job {id: $id}) SET j.done = true", id=job.id)
        except Neo4jError:
            return False
    return True


async def one_each(first, second):
    async with unit() as left, unit() as right:
        await asyncio.gather(HANDLERS[first.kind](left, first), HANDLERS[second.kind](right, second))


async def shut_down():
    await sessions.close()
