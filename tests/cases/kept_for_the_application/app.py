"""用到它们的应用。"""

from contextlib import asynccontextmanager

from fastapi import FastAPI

from .clients import cached_and_shut_down, cached_store, forgotten, lazy_store, shared
from .closed import cached_and_closed, close_open_driver, lent_driver, open_driver
from .never_closed import cached_driver, get_driver


@asynccontextmanager
async def lifespan(app):
    open_driver()
    yield
    close_open_driver()
    cached_and_closed().close()
    driver = lent_driver()
    driver.close()
    shared.shutdown()
    cached_and_shut_down().shutdown()


app = FastAPI(lifespan=lifespan)


@app.get("/count")
def count():
    records = get_driver().execute_query("MATCH (n) RETURN count(n) AS n").records
    return records + cached_driver().execute_query("MATCH (n) RETURN count(n) AS n").records


@app.get("/counts")
def counts():
    return [store.count() for store in (forgotten, shared, lazy_store(), cached_store(), cached_and_shut_down())]
