"""别的文件里的对象：它的 close() 是协程，没有 await 就什么也没有关闭。"""

from fastapi import FastAPI

from .client import neo4j_client


def create_app():
    app = FastAPI()

    @app.on_event("startup")
    async def startup():
        neo4j_client.connect()

    @app.on_event("shutdown")
    async def shutdown():
        neo4j_client.close()  # NEO203

    return app


async def stop():
    await neo4j_client.close()
