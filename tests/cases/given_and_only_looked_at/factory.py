"""造应用的函数。"""

from contextlib import asynccontextmanager

from fastapi import FastAPI


def create_app(people, graph=None):
    app = FastAPI()

    @app.get("/health")
    def health():
        cache = {}
        cache.clear()
        if graph is not None:
            return {"graph": graph.is_ready(), "uri": graph.uri}
        return {}

    @app.get("/people")
    def names():
        return people.names()

    @app.on_event("shutdown")
    def stop():
        app.state.cache.close()

    return app


def create_closing_app(graph):
    @asynccontextmanager
    async def lifespan(app):
        yield
        graph.close()

    return FastAPI(lifespan=lifespan)
