"""关闭的那一行注释掉了。"""

from contextlib import asynccontextmanager

from fastapi import FastAPI

from .clients import graph_client


@asynccontextmanager
async def lifespan(app):
    yield
    # graph_client.close()


app = FastAPI(lifespan=lifespan)


@app.get("/people")
def people():
    return graph_client.rows("MATCH (p:Person) RETURN p.name AS name")
