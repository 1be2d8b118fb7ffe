from aiohttp import web
from fastapi import FastAPI
from stores import Movies, Tenants, shared_driver


async def graph(app):
    app["driver"] = shared_driver()
    yield
    await app["driver"].close()


async def on_start(application):
    movies = Movies()
    await movies.start()
    application.bot_data["movies"] = movies


async def on_stop(application):
    movies = application.bot_data.pop("movies", None)
    if movies:
        await movies.stop()


def create_web():
    app = web.Application()
    app.cleanup_ctx.extend([graph, on_start, on_stop])
    return app


def create_app():
    app = FastAPI()
    tenants = Tenants()
    app.state.tenants = tenants
    app.add_event_handler("shutdown", tenants.close)
    return app


if __name__ == "__main__":
    web.run_app(create_web())
