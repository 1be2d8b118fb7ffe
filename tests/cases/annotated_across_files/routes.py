"""参数的类型是别的文件里的 Annotated[…]。"""

import asyncio

from fastapi import APIRouter
from neo4j import AsyncSession

from .dependencies import ReaderDep

router = APIRouter()


async def count(db: AsyncSession, label):
    return await (await db.run("MATCH (n) WHERE $label IN labels(n) RETURN count(n)", label=label)).single()


@router.get("/both")
async def both(db: ReaderDep):
    return await asyncio.gather(count(db, "A"), count(db, "B"))  # NEO104


@router.get("/results")
async def results(db: ReaderDep):
    tail = await db.run("MATCH (n) RETURN n")
    return await asyncio.gather(count(db, "A"), tail.data())  # NEO104


@router.get("/one")
async def one(db: ReaderDep):
    return await count(db, "A"), await count(db, "B")
