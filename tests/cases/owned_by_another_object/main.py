"""应用：它关闭各个部件，也关闭共用的客户端。"""

from contextlib import asynccontextmanager

from fastapi import FastAPI

from . import reports
from .client import get_client
from .dependencies import get_dependencies, init_dependencies
from .retriever import create_retriever


@asynccontextmanager
async def lifespan(app):
    await init_dependencies()
    yield
    await get_dependencies().aclose()
    await get_client().close()


app = FastAPI(lifespan=lifespan)


@app.get("/search")
async def search(user: str):
    return await create_retriever(user).search()


@app.get("/idle")
async def address():
    return reports.address(), await reports.count()
