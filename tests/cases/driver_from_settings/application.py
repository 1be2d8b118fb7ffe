"""用到它们的应用。"""

from fastapi import FastAPI

from .client import client, closed

app = FastAPI()


@app.on_event("shutdown")
def shut_down():
    closed.close()


@app.get("/names")
def names():
    return client.names() + closed.names()
