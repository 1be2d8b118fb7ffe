"""一个客户端有两个全局名字：它自己的，和用它的对象的。关闭其中一个就够了。"""

import os

from fastapi import FastAPI
from neo4j import GraphDatabase

app = FastAPI()


class Store:
    def __init__(self, uri):
        self.driver = GraphDatabase.driver(uri)

    def count(self):
        return self.driver.execute_query("MATCH (n) RETURN count(n) AS n").records[0]["n"]

    def close(self):
        self.driver.close()


class Scheduler:
    def __init__(self, store):
        self.store = store

    def tick(self):
        return self.store.count()


store = Store("neo4j://localhost")
scheduler = Scheduler(store)

open_store = Store("neo4j://localhost")  # NEO103
open_scheduler = Scheduler(open_store)

verbose = False
if os.environ.get("VERBOSE"):
    verbose = True


@app.get("/ticks")
def ticks():
    ticked = scheduler.tick() + open_scheduler.tick()
    if verbose:
        print(ticked)
    return ticked


@app.on_event("shutdown")
def shutdown():
    store.close()
