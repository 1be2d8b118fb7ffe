"""两个类都有 stop()，只登记了其中一个；应用的状态里有两个驱动，只关闭了其中一个；缓存的属性只是丢掉，没有关闭。"""

import os
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import cached_property

from fastapi import FastAPI, Request
from neo4j import AsyncGraphDatabase, GraphDatabase


class Graph:
    driver = None

    @classmethod
    async def start(cls):
        cls.driver = AsyncGraphDatabase.driver(os.environ["GRAPH"])

    @classmethod
    async def stop(cls):
        await cls.driver.close()


class Vectors:
    driver = None

    @classmethod
    async def start(cls):
        cls.driver = AsyncGraphDatabase.driver(os.environ["VECTORS"])  # NEO103

    @classmethod
    async def stop(cls):
        await cls.driver.close()


@asynccontextmanager
async def lifespan(app: FastAPI):
    app.state.reports = GraphDatabase.driver("neo4j://reports")  # NEO103
    app.state.people = GraphDatabase.driver("neo4j://people")
    yield
    app.state.people.close()


app = FastAPI(lifespan=lifespan)
app.router.on_startup.append(Graph.start)
app.router.on_startup.append(Vectors.start)
app.router.on_shutdown.append(Graph.stop)


class Gazetteer:
    @cached_property
    def driver(self):
        return GraphDatabase.driver("neo4j://localhost")  # NEO103

    def close(self):
        self.__dict__.pop("driver", None)


class Thesaurus:
    @cached_property
    def driver(self):
        return GraphDatabase.driver("neo4j://localhost")

    def close(self):
        if "driver" in self.__dict__:
            self.driver.close()


@dataclass
class Context:
    opened: list = field(default_factory=list)

    @cached_property
    def driver(self):
        driver = GraphDatabase.driver("neo4j://localhost")
        self.opened.append(driver)
        return driver

    def close(self):
        while self.opened:
            self.opened.pop().close()


gazetteer, thesaurus, context = Gazetteer(), Thesaurus(), Context()


@app.get("/names")
def names(request: Request):
    session = request.app.state.reports.session()
    try:
        found = session.run("MATCH (n) RETURN n.name AS name").data()
    finally:
        session.close()
    for each in (gazetteer, thesaurus, context):
        found += each.driver.execute_query("MATCH (n) RETURN n.name AS name").records
    return found


@app.on_event("shutdown")
def stop():
    gazetteer.close()
    thesaurus.close()
    context.close()
