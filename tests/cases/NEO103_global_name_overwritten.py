"""每次调用都给全局名字一个新驱动，前一个没有关闭：启动时调用一次没有问题，每个请求、每个任务都调用就会泄漏。"""

from celery import Celery
from fastapi import FastAPI
from neo4j import AsyncGraphDatabase

app = FastAPI()
worker = Celery("graph")
_driver = None
_asked = None
_once = None
_missing = None


def init_driver():
    global _driver
    _driver = AsyncGraphDatabase.driver("neo4j://localhost")  # NEO103


def init_once():
    global _once
    _once = AsyncGraphDatabase.driver("neo4j://localhost")


def init_asked():
    global _asked
    if _asked is None:
        _asked = AsyncGraphDatabase.driver("neo4j://localhost")


def init_missing():
    global _missing
    _missing = AsyncGraphDatabase.driver("neo4j://localhost")


@app.on_event("startup")
async def start_up():
    init_driver()
    init_once()


@app.on_event("shutdown")
async def shut_down():
    await _driver.close()
    await _once.close()
    await _asked.close()
    await _missing.close()


@worker.task(
    name="graph.count",
    max_retries=3,
)
def count_task():
    async def run():
        init_driver()
        init_asked()
        if not _missing:
            init_missing()
        return [await driver.get_server_info() for driver in (_driver, _asked, _missing)]

    return run
