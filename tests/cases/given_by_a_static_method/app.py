"""静态方法给出的全局驱动：关闭它的方法没有人调用，或者有人调用。"""

from fastapi import FastAPI
from neo4j import GraphDatabase

app = FastAPI()
_driver = None
_closed = None


class Graph:
    @staticmethod
    def get_driver():
        global _driver
        if _driver is None:
            _driver = GraphDatabase.driver("neo4j://localhost")  # NEO103
        return _driver

    @staticmethod
    def close_driver():
        global _driver
        if _driver is not None:
            _driver.close()


class ClosedGraph:
    @staticmethod
    def get_driver():
        global _closed
        if _closed is None:
            _closed = GraphDatabase.driver("neo4j://localhost")
        return _closed

    @staticmethod
    def close_it():
        if _closed is not None:
            _closed.close()


@app.get("/names")
def names():
    with Graph.get_driver().session() as session, ClosedGraph.get_driver().session() as other:
        return session.run("RETURN 1 AS n").data() + other.run("RETURN 2 AS n").data()


@app.on_event("shutdown")
def stop():
    ClosedGraph.close_it()
