"""同一个仓库里另一个发行包的类。"""

from fastapi import FastAPI
from graphkit import Neo4jClient

app = FastAPI()


@app.get("/left")
def left():
    return Neo4jClient().rows("RETURN 1")  # NEO103
