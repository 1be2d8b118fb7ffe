"""用到它们的应用。"""

import importlib
from contextlib import asynccontextmanager

from fastapi import FastAPI

from . import storage
from .facade import Facade
from .given import commented_out, given_driver
from .manager import Manager
from .named import open_named
from .reports.graph import close_driver
from .reports.graph import get_driver as reports_driver
from .service import service
from .settings import driver


@asynccontextmanager
async def lifespan(app):
    facade = Facade()
    await open_named()
    yield
    await facade.close()
    await close_driver()
    given = await given_driver()
    await given.close()
    # await commented_out.close()
    for module, name in ((".named", "close_named"),):
        await getattr(importlib.import_module(module, __package__), name)()


app = FastAPI(lifespan=lifespan)


@app.get("/count")
async def count():
    drivers = [driver, commented_out, await storage.get_driver(), await reports_driver(), await Manager.get_driver()]
    return [await each.get_server_info() for each in drivers], await service.count()
