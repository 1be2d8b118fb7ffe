"""`cached_property` 给出的驱动属于那个对象：它的类要关闭它，建对象的人要关闭对象。"""

from functools import cached_property

from fastapi import FastAPI
from neo4j import GraphDatabase

app = FastAPI()


class NeverClosed:
    @cached_property
    def driver(self):
        return GraphDatabase.driver("neo4j://localhost")  # NEO103

    def count(self):
        return self.driver.execute_query("MATCH (n) RETURN count(n)").records


class Closed:
    @cached_property
    def driver(self):
        return GraphDatabase.driver("neo4j://localhost")

    def count(self):
        return self.driver.execute_query("MATCH (n) RETURN count(n)").records

    def close(self):
        self.driver.close()


@app.get("/left")
def left():
    return Closed().count()  # NEO103


@app.get("/each")
def each():
    return NeverClosed().count()  # NEO103


def once():
    store = Closed()
    try:
        return store.count()
    finally:
        store.close()
