"""自己的类：close() 是协程，真正关闭驱动的是它交给线程去运行的函数。"""

import asyncio
from contextlib import asynccontextmanager

from neo4j import GraphDatabase


class Rag:
    def __init__(self):
        self.driver = GraphDatabase.driver("neo4j://localhost")

    async def close(self):
        await asyncio.to_thread(self._close_sync)

    def _close_sync(self):
        self.driver.close()

    def count(self):
        return self.driver.execute_query("MATCH (n) RETURN count(n) AS n").records


def not_awaited():
    rag = Rag()
    rag.count()
    rag.close()  # NEO203


@asynccontextmanager
async def lifespan(app):
    rag = Rag()
    yield
    await rag.close()
