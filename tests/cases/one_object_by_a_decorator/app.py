"""只有一个对象的类：`@singleton` 每次给同一个；取得它的函数给的那个，退出时关闭。"""

from contextlib import asynccontextmanager

from fastapi import FastAPI

from .graph import Graph, get_store


@asynccontextmanager
async def lifespan(app):
    yield
    store = get_store()
    await store.close()


app = FastAPI(lifespan=lifespan)


class Retriever:
    def __init__(self):
        self.graph = Graph()

    def names(self):
        return self.graph.rows("MATCH (p:Person) RETURN p.name AS name")


@app.get("/people")
async def people():
    return Retriever().names(), await get_store().rows("MATCH (p:Person) RETURN p.name AS name")
