"""别的文件保存的、页面缓存的、池里的驱动，不是这里新建的。"""

from contextlib import asynccontextmanager

from fastapi import FastAPI

from .graph import Builder, Client, People, Topics, get_client


class Scanner:
    _client = get_client()
    _people = People(_client)


def attach(app):
    client = Client()
    app.state.client = client
    app.state.people = People(client)
    app.state.topics = Topics(Client())  # NEO103


@asynccontextmanager
async def lifespan(app):
    attach(app)
    yield
    client = getattr(app.state, "client", None)
    if client is not None:
        client.close()


app = FastAPI(lifespan=lifespan)


@app.post("/build")
def build():
    with Builder() as builder:
        return builder.rows("MATCH (n) RETURN count(n) AS n")


@app.post("/build-without-pool")
def build_without_pool():
    return Scanner().people.rows("MATCH (n) RETURN count(n) AS n")
