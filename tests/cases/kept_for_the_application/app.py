"""用到它们的应用。"""

from contextlib import asynccontextmanager

from fastapi import FastAPI

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


app = FastAPI(lifespan=lifespan)


@app.get("/count")
def count():
    records = get_driver().execute_query("MATCH (n) RETURN count(n) AS n").records
    return records + cached_driver().execute_query("MATCH (n) RETURN count(n) AS n").records
