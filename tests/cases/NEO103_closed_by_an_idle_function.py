"""关闭它的函数没有人调用：等于没有关。"""

from functools import lru_cache

from fastapi import FastAPI
from neo4j import GraphDatabase

app = FastAPI()


@lru_cache
def shared_driver():
    return GraphDatabase.driver("neo4j://localhost")  # NEO103


def close_shared_driver():
    if shared_driver.cache_info().currsize:
        shared_driver().close()
        shared_driver.cache_clear()


@lru_cache
def other_driver():
    return GraphDatabase.driver("neo4j://localhost")


def close_other_driver():
    other_driver().close()
    other_driver.cache_clear()


@app.on_event("shutdown")
def shutdown():
    close_other_driver()


@app.get("/people")
def people():
    records, _, _ = shared_driver().execute_query("MATCH (p:Person) RETURN p.name AS name")
    return records + other_driver().execute_query("MATCH (t:Topic) RETURN t.name AS name").records
