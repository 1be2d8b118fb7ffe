"""`self._client.close()` 关闭的是另一个客户端，只是名字像模块 client。"""

import httpx
from fastapi import FastAPI

from .client import get_driver

app = FastAPI()


class Pages:
    def __init__(self):
        self._client = httpx.Client()

    def close(self):
        self._client.close()


pages = Pages()


@app.get("/people")
def people():
    return get_driver().execute_query("MATCH (p:Person) RETURN p.name AS name").records


@app.on_event("shutdown")
def shutdown():
    pages.close()
