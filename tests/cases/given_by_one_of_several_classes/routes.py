"""每个请求、每个连接新建一个。"""

from fastapi import FastAPI, WebSocket

from .graph import Graph, NoPeople, make_repository

app = FastAPI()


@app.websocket("/ws")
async def explore(ws: WebSocket):
    graph = Graph.create()  # NEO103
    try:
        async for _ in ws.iter_text():
            await ws.send_json(await graph.names())
    finally:
        await graph.close()


@app.get("/people")
async def people():
    repository = make_repository("people")  # NEO103
    return await repository.names()


@app.get("/nobody")
async def nobody():
    return await NoPeople().names()
