"""用到它们的应用。"""

from contextlib import asynccontextmanager

from fastapi import FastAPI

from . import app_state
from .class_attributes import ClosedByItself, ClosedByTheApplication, NeverClosed, OneForAll, OneForAllAndClosed
from .clients import cached_and_shut_down, cached_store, forgotten, lazy_store, shared
from .closed import cached_and_closed, close_open_driver, lent_driver, open_driver
from .never_closed import cached_driver, get_driver
from .swapped import close_swapped, swapped_driver


@asynccontextmanager
async def lifespan(app):
    open_driver()
    app_state.never_closed(app)
    yield
    close_open_driver()
    cached_and_closed().close()
    driver = lent_driver()
    driver.close()
    shared.shutdown()
    cached_and_shut_down().shutdown()
    close_swapped()
    ClosedByTheApplication.close()
    OneForAllAndClosed().shutdown_driver()
    app.state.neo4j.close()
    people = app.state.people
    people.close()
    getattr(app.state, "people_store").shutdown()
    from .imported_late import late_driver

    late_driver.close()


app = FastAPI(lifespan=lifespan)


@app.get("/count")
def count():
    records = get_driver().execute_query("MATCH (n) RETURN count(n) AS n").records
    return records + cached_driver().execute_query("MATCH (n) RETURN count(n) AS n").records


@app.get("/counts")
def counts():
    return [store.count() for store in (forgotten, shared, lazy_store(), cached_store(), cached_and_shut_down())]


@app.get("/drivers")
def drivers():
    return [holder.get().get_server_info() for holder in (NeverClosed, ClosedByTheApplication, ClosedByItself)] + [
        swapped_driver(),
        OneForAll(),
    ]


@app.get("/topics")
def topics(request):
    return {"topics": request.app.state.topics.execute_query("MATCH (t:Topic) RETURN t.name AS name").records}
