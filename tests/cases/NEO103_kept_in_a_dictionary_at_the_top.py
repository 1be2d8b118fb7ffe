"""文件顶层的字典，一开始就装着客户端：没有人关闭，或者有人关闭。"""

from fastapi import FastAPI
from neo4j import GraphDatabase

app = FastAPI()


class Store:
    def __init__(self):
        self.driver = GraphDatabase.driver("neo4j://localhost")

    def close(self):
        self.driver.close()

    def names(self):
        with self.driver.session() as session:
            return session.run("MATCH (n) RETURN n.name AS name").value("name")


def build_clients():
    return {"graph": Store(), "model": object()}


SERVICES = {"graph": Store()}  # NEO103
CLIENTS = build_clients()  # NEO103
CLOSED = {"graph": Store()}


@app.get("/names")
def names():
    return SERVICES["graph"].names() + CLIENTS["graph"].names() + CLOSED["graph"].names()


@app.on_event("shutdown")
def stop():
    CLOSED["graph"].close()
