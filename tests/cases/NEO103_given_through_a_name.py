"""函数先建好对象，检查过再返回：全局的对象是它给的，也要有人关闭。"""

from fastapi import FastAPI
from neo4j import GraphDatabase

app = FastAPI()


class Store:
    def __init__(self):
        self.driver = GraphDatabase.driver("neo4j://localhost")

    def rows(self, query):
        return self.driver.execute_query(query).records

    def close(self):
        self.driver.close()


_store = None


def init_store():
    try:
        store = Store()
        store.rows("RETURN 1")
        return store
    except OSError:
        return None


def get_store():
    global _store
    if _store is None:
        _store = init_store()  # NEO103
    return _store


@app.get("/")
def root():
    return get_store().rows("MATCH (n) RETURN n LIMIT 10")
