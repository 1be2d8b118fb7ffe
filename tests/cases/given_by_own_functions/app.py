from contextlib import asynccontextmanager

from fastapi import FastAPI

from .cached import get_topics
from .client import GraphClient
from .clients import close_client, get_client, get_local_client
from .people import People

people = People()
graph = None


@asynccontextmanager
async def lifespan(app):
    yield
    close_client()
    people.close()


app = FastAPI(lifespan=lifespan)


def graph_of_this_module():
    global graph
    if graph is None:
        graph = GraphClient("neo4j://localhost")  # NEO103
    return graph


@app.get("/topics")
def topics():
    rows = get_client().rows("MATCH (t:Topic) RETURN t.name AS name")
    rows += get_local_client().rows("MATCH (p:Person) RETURN p.name AS name")
    rows += graph_of_this_module().rows("MATCH (c:City) RETURN c.name AS name")
    return rows + get_topics().names() + people.names()
