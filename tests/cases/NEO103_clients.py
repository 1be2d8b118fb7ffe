"""自己的类包着驱动：函数新建了它的对象，却没有关闭；或者每次调用都新建一个。"""

import contextlib

from fastapi import APIRouter, Depends
from neo4j import AsyncGraphDatabase, GraphDatabase

router = APIRouter()


class Neo4jStore:
    def __init__(self, uri):
        self._driver = GraphDatabase.driver(uri)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    def close(self):
        self._driver.close()

    def count(self):
        return self._driver.execute_query("MATCH (n) RETURN count(n) AS n").records[0]["n"]

    def count_and_close(self):
        try:
            return self.count()
        finally:
            self.close()


class AsyncStore:
    def __init__(self, uri):
        self._connect(uri)

    def _connect(self, uri):
        self.driver = AsyncGraphDatabase.driver(uri)

    async def disconnect(self):
        await self.driver.close()

    async def names(self):
        return (await self.driver.execute_query("MATCH (n) RETURN n.name AS name")).records


class Layered:
    def __init__(self, uri):
        self.store = Neo4jStore(uri)

    def close(self):
        self.store.close()


class OneForAll:
    _instance = None

    def __new__(cls, uri):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
            cls._instance.driver = GraphDatabase.driver(uri)
        return cls._instance

    def close(self):
        self.driver.close()


def never_closed(uri):
    store = Neo4jStore(uri)  # NEO103
    return store.count()


async def never_disconnected(uri):
    store = AsyncStore(uri)  # NEO103
    return await store.names()


def never_closed_below(uri):
    layered = Layered(uri)  # NEO103
    print(layered.store.count())


def never_named(uri):
    return Neo4jStore(uri).count()  # NEO103


def closed(uri):
    store = Neo4jStore(uri)
    try:
        return store.count()
    finally:
        store.close()


def closed_by_with(uri):
    with Neo4jStore(uri) as store:
        return store.count()


def closed_by_closing(uri):
    with contextlib.closing(Neo4jStore(uri)) as store:
        return store.count()


def closed_by_a_stack(uri):
    with contextlib.ExitStack() as stack:
        store = stack.enter_context(Neo4jStore(uri))
        return store.count()


def closed_by_a_callback(uri):
    with contextlib.ExitStack() as stack:
        store = Neo4jStore(uri)
        stack.callback(store.close)
        return store.count()


def closes_itself(uri):
    return Neo4jStore(uri).count_and_close()


def inner_driver_closed(uri):
    store = Neo4jStore(uri)
    count = store.count()
    store._driver.close()
    return count


async def disconnected(uri):
    store = AsyncStore(uri)
    try:
        return await store.names()
    finally:
        await store.disconnect()


async def disconnect_not_awaited(uri):
    store = AsyncStore(uri)
    names = await store.names()
    store.disconnect()  # NEO203
    return names


def handed_to_the_caller(uri):
    return Neo4jStore(uri)


def kept_in_a_state(app, uri):
    app.state.store = Neo4jStore(uri)


def one_object_for_all(uri):
    return OneForAll(uri).driver.execute_query("RETURN 1").records


def used_and_closed_by(store):
    try:
        return store.count()
    finally:
        store.close()


def closed_by_a_function(uri):
    store = Neo4jStore(uri)
    return used_and_closed_by(store)


class ServiceThatCloses:
    def __init__(self, uri):
        self.store = Neo4jStore(uri)

    def shutdown(self):
        self.store.close()


class ServiceThatNeverCloses:
    def __init__(self, uri):
        self.store = Neo4jStore(uri)  # NEO103

    def count(self):
        return self.store.count()


@router.get("/count")
def new_for_each_request():
    store = Neo4jStore("neo4j://localhost")  # NEO103
    try:
        return store.count()
    finally:
        store.close()


def new_for_each_dependant():
    store = Neo4jStore("neo4j://localhost")  # NEO103
    try:
        yield store
    finally:
        store.close()


@router.get("/names")
def names(store=Depends(new_for_each_dependant)):
    return store.count()
