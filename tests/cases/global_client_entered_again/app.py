"""应用启动时进入，退出时离开：一个驱动，没有错。"""

from contextlib import asynccontextmanager

from fastapi import FastAPI

from .client import neo4j_client


@asynccontextmanager
async def lifespan(app):
    async with neo4j_client:
        yield


app = FastAPI(lifespan=lifespan)
