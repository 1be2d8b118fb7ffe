"""谁在应用退出时真的会关闭它？没有人调用的函数、出错之后的重连、没有交给应用的 lifespan 都不算。"""

from contextlib import asynccontextmanager, contextmanager

from fastapi import FastAPI

from . import broken, idle, reset, scoped, used
from .idle import close_idle
from .scoped import close_scoped


@asynccontextmanager
async def lifespan(app):
    yield
    close_idle()


@contextmanager
def scope():
    yield scoped
    close_scoped()


app = FastAPI()


@app.on_event("shutdown")
def stop():
    used.close_used()


@app.get("/people")
def people():
    query = "MATCH (p:Person) RETURN p.name AS name"
    return scoped.rows(query), idle.rows(query), reset.rows(query), used.rows(query), broken.rows(query)
