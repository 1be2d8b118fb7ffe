"""应用：退出时关闭它打开的一切。"""

from contextlib import asynccontextmanager

from fastapi import FastAPI

from . import lazily
from .client import client
from .database import close_driver, get_driver, init_driver
from .single import Store


@asynccontextmanager
async def lifespan(app):
    await init_driver()
    await client.connect()
    app.state.store = Store()
    yield
    app.state.store.close()
    await client.close()
    await close_driver()
    await lazily.close_driver()


app = FastAPI(lifespan=lifespan)


@app.get("/")
async def root():
    await client.run("RETURN 1")
    await lazily.get_driver().execute_query("RETURN 1")
    return (await get_driver().execute_query("RETURN 1")).records
