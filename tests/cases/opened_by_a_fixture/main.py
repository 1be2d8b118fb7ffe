"""应用：lifespan 关闭它打开的一切。"""

from contextlib import asynccontextmanager

from client import get_client, new_driver
from fastapi import FastAPI, Request


@asynccontextmanager
async def lifespan(app):
    await get_client().connect()
    app.state.driver = new_driver()
    yield
    app.state.driver.close()
    await get_client().close()


def create_app():
    app = FastAPI(lifespan=lifespan)

    @app.get("/names")
    async def names(request: Request):
        found = request.app.state.driver.execute_query("MATCH (n) RETURN n.name AS name").records
        return [*found, *await get_client().names()]

    return app
