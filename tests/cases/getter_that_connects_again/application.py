from contextlib import asynccontextmanager

from connections import close_connection, get_connection
from fastapi import FastAPI


@asynccontextmanager
async def lifespan(app):
    yield
    await close_connection()


app = FastAPI(lifespan=lifespan)


@app.get("/info")
async def info():
    found = await get_connection()
    return {"connected": found.is_connected}
