"""应用启动时调用一次，结束时关闭：没有问题。"""

from contextlib import asynccontextmanager

from fastapi import FastAPI

from .database import close_driver, init_driver


@asynccontextmanager
async def lifespan(app):
    init_driver()
    yield
    await close_driver()


app = FastAPI(lifespan=lifespan)
