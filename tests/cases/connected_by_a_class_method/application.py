"""用到它的应用。"""

from contextlib import AsyncExitStack, asynccontextmanager

from fastapi import FastAPI

from .graph import Graph


@asynccontextmanager
async def lifespan(app):
    async with AsyncExitStack() as stack:
        graph = await Graph.connect("neo4j://localhost")
        stack.push_async_callback(graph.close)
        app.state.graph = graph
        yield


app = FastAPI(lifespan=lifespan)


@app.get("/version")
async def version():
    graph = await Graph.connect("neo4j://localhost")  # NEO103
    return await graph.label()
