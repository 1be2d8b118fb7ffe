"""应用用两个客户端，退出时只关闭一个。"""

from contextlib import asynccontextmanager

from fastapi import FastAPI

from .graph import people, places, topics
from .startup import close_all, open_all


@asynccontextmanager
async def lifespan(app):
    await open_all()
    yield
    await people.close()
    await close_all()


app = FastAPI(lifespan=lifespan)


@app.get("/topics")
async def all_topics():
    return await topics.rows("MATCH (t:Topic) RETURN t.name AS name")


@app.get("/people")
async def all_people():
    return await people.rows("MATCH (p:Person) RETURN p.name AS name")


@app.get("/places")
async def all_places():
    return await places.rows("MATCH (p:Place) RETURN p.name AS name")
