"""关闭的是对象里面的驱动，或者经过拿着它的对象关闭。"""

import asyncio
import atexit

from .graph import Pipeline, SecureGraph, Store

graph = None
forgotten = None


async def start():
    global graph, forgotten
    graph = SecureGraph("neo4j://localhost")
    forgotten = SecureGraph("neo4j://localhost")  # NEO103


def clean_up():
    if graph is not None and graph._driver is not None:
        asyncio.run(graph._driver.close())


def ingest():
    store = Store("neo4j://localhost")
    pipeline = Pipeline(store=store)
    pipeline.run()
    pipeline.store.close()


def ingest_and_leave_open():
    store = Store("neo4j://localhost")  # NEO103
    pipeline = Pipeline(store=store)
    pipeline.run()


async def rows():
    return await graph.rows("MATCH (t:Topic) RETURN t"), await forgotten.rows("MATCH (c:City) RETURN c")


if __name__ == "__main__":
    atexit.register(clean_up)
    asyncio.run(start())
    ingest()
    ingest_and_leave_open()
