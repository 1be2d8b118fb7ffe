"""`Depends()` 里是一个类：FastAPI 为每个请求建一个对象，谁也不关闭它的驱动。"""

from typing import Annotated

from fastapi import Depends, FastAPI
from neo4j import GraphDatabase

app = FastAPI()


class Store:
    def __init__(self):
        self.driver = GraphDatabase.driver("neo4j://localhost")

    def count(self):
        return self.driver.execute_query("MATCH (n) RETURN count(n)").records

    def close(self):
        self.driver.close()


class LazyStore:
    def __init__(self):
        self._driver = None

    def count(self):
        if self._driver is None:
            self._driver = GraphDatabase.driver("neo4j://localhost")
        return self._driver.execute_query("MATCH (n) RETURN count(n)").records

    def close(self):
        if self._driver is not None:
            self._driver.close()


class Borrowing:
    def __init__(self, driver=None):
        self.driver = driver or GraphDatabase.driver("neo4j://localhost")

    def count(self):
        return self.driver.execute_query("MATCH (n) RETURN count(n)").records

    def close(self):
        self.driver.close()


class Page:
    def __init__(self, size: int = 10):
        self.size = size


@app.get("/named")
def named(store=Depends(Store)):  # NEO103
    return store.count()


@app.get("/annotated")
def annotated(store: Store = Depends()):  # NEO103
    return store.count()


@app.get("/in-annotated")
def in_annotated(store: Annotated[Store, Depends()], page: Annotated[Page, Depends()]):  # NEO103
    return store.count()[: page.size]


@app.get("/named-in-annotated")
def named_in_annotated(store: Annotated[Store, Depends(Store)]):  # NEO103
    return store.count()


@app.get("/lazy")
def lazy(*, store=Depends(LazyStore)):  # NEO103
    return store.count()


@app.get("/given")
def may_be_given(store=Depends(Borrowing), page: Page = Depends()):
    return store.count()[: page.size]


def get_lazy_store():
    return LazyStore()  # NEO103


@app.get("/returned")
def returned(store=Depends(get_lazy_store)):
    return store.count()
