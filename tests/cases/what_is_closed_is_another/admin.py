"""关闭它们的应用。"""

from fastapi import FastAPI

from .closed import ClosedGraph
from .store import NamedStore, Store

app = FastAPI()


@app.get("/stop")
async def stop(closing):
    await ClosedGraph.get_driver()
    await closing.close()


@app.get("/store")
async def store_info():
    named = NamedStore()
    await Store.get_driver()
    await named.close()
