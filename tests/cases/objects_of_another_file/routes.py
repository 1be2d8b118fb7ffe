"""用到它们的路由：对象的类型要到别的文件里去看。"""

import asyncio
from contextlib import asynccontextmanager

from fastapi import FastAPI
from neo4j import AsyncSession

from .deps import Storage
from .graph import Graph, graph


@asynccontextmanager
async def lifespan(app):
    yield
    await graph.close()


app = FastAPI(lifespan=lifespan)


async def links(source: AsyncSession, key):
    return await (await source.run("MATCH ({id: $key})-->(b) RETURN b.id", key=key)).value()


@app.get("/health")
def health():
    records, _, _ = graph.driver.execute_query("RETURN 1 AS one")  # NEO203
    return records[0]["one"] == 1


@app.get("/health/right")
async def health_right():
    records, _, _ = await graph.driver.execute_query("RETURN 1 AS one")
    return records[0]["one"] == 1


@app.get("/entities")
async def entities(storage: Storage):
    async with storage.reading() as source:
        found = await source.run("MATCH (n) RETURN n.name AS name")
    return [record["name"] async for record in found]  # NEO301


class Links:
    def __init__(self, graph: Graph):
        self.graph = graph

    async def both(self, key):
        async with self.graph.reading() as source:
            return await asyncio.gather(links(source, key), links(source, key + 1))  # NEO104

    async def in_turn(self, key):
        async with self.graph.reading() as source:
            return await links(source, key), await links(source, key + 1)


class Reader(Graph):
    async def names(self):
        async with super().open_session() as opened:  # NEO201
            return await (await opened.run("MATCH (n) RETURN n.name")).value()

    async def names_right(self):
        async with await super().open_session() as opened:
            return await (await opened.run("MATCH (n) RETURN n.name")).value()
