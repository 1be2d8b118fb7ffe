"""交给别的文件保管，退出时从那里取回来关闭。"""

from contextlib import asynccontextmanager

from fastapi import FastAPI

from .clients import GraphClient
from .shared import get_client, set_client


@asynccontextmanager
async def lifespan(app):
    client = GraphClient()
    try:
        await client.connect()
        set_client(client)
    except OSError:
        set_client(None)
    yield
    client = get_client()
    if client:
        await client.close()


app = FastAPI(lifespan=lifespan)
