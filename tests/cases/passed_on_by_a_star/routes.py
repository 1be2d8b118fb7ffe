"""`from stores import *` 转手的类。"""

from facade import Neo4jClient
from fastapi import FastAPI

app = FastAPI()


@app.get("/left")
def left():
    return Neo4jClient().rows("RETURN 1")  # NEO103
