"""aiohttp 的应用里放一个会话：所有请求同时用它。"""

from aiohttp import web
from neo4j import AsyncGraphDatabase


async def scope(app):
    app["driver"] = driver = AsyncGraphDatabase.driver("neo4j://localhost")
    app["session"] = driver.session()  # NEO104
    yield
    await app["session"].close()
    await driver.close()


async def names(request):
    result = await request.app["session"].run("MATCH (n) RETURN n.name AS name")
    return web.json_response(await result.value("name"))


app = web.Application()
app.cleanup_ctx.append(scope)
app.router.add_get("/names", names)
