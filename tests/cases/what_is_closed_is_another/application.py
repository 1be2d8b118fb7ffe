"""用到它们的应用。"""

import httpx
from fastapi import FastAPI

from .database import Session, SessionLocal
from .graph import Graph

app = FastAPI()


@app.get("/count")
async def count():
    db = SessionLocal()
    try:
        return await (await Graph.get_driver()).get_server_info(), db.count()
    finally:
        await db.close()


@app.get("/fetch")
async def fetch(db: Session, url: str):
    async with httpx.AsyncClient() as client:
        pages = await client.get(url)
        await client.close()
    await db.close()
    return pages
