"""aiohttp 的应用是一个字典：放进去的驱动，由 on_cleanup 或 cleanup_ctx 关闭。"""

from aiohttp import web
from neo4j import AsyncGraphDatabase

DRIVER = web.AppKey("driver", object)
ARCHIVE = web.AppKey("archive", object)


class Graph:
    def __init__(self, database):
        self.database = database
        self.driver = AsyncGraphDatabase.driver("neo4j://localhost", auth=("neo4j", "x"))

    async def names(self):
        return (await self.driver.execute_query("MATCH (n) RETURN n.name AS name", database_=self.database)).records

    async def close(self):
        await self.driver.close()


async def open_graphs(app):
    app["people"] = Graph("people")
    app["places"] = Graph("places")  # NEO103
    app["events"] = AsyncGraphDatabase.driver("neo4j://localhost", auth=("neo4j", "x"))  # NEO103


async def close_the_rest(app):
    """没有登记。"""
    await app["places"].close()
    await app["events"].close()


async def close_graphs(app):
    await app["people"].close()


async def driver_of_the_application(app):
    app[DRIVER] = driver = AsyncGraphDatabase.driver("neo4j://localhost", auth=("neo4j", "x"))
    yield
    await driver.close()


async def archive_of_the_application(app):
    app[ARCHIVE] = AsyncGraphDatabase.driver("neo4j://localhost", auth=("neo4j", "x"))  # NEO103
    yield


async def graph_of_the_application(app):
    app["graph"] = Graph("graph")
    yield
    graph = app["graph"]
    await graph.close()


async def names(request):
    found = [await request.app[key].names() for key in ("people", "places", "graph")]
    for key in ("events", DRIVER, ARCHIVE):
        found += (await request.app[key].execute_query("MATCH (n) RETURN n.name AS name")).records
    return web.json_response([str(each) for each in found])


def make_app():
    app = web.Application()
    app.on_startup.append(open_graphs)
    app.on_cleanup.append(close_graphs)
    app.cleanup_ctx.extend((driver_of_the_application, archive_of_the_application, graph_of_the_application))
    app.router.add_get("/names", names)
    return app


if __name__ == "__main__":
    web.run_app(make_app())
