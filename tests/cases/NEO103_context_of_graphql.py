"""GraphQL 的每个请求都取一次上下文：里面新建的对象，没有人关闭。"""

from fastapi import FastAPI, Request
from neo4j import AsyncGraphDatabase
from schema import schema
from strawberry.fastapi import GraphQLRouter


class Graph:
    def __init__(self):
        self._driver = AsyncGraphDatabase.driver("neo4j://localhost")

    async def aclose(self):
        await self._driver.close()


async def get_context(request: Request):
    return {"graph": Graph(), "user": request.headers.get("x-user")}  # NEO103


async def get_shared_context(request: Request):
    return {"graph": request.app.state.graph}


app = FastAPI()
app.include_router(GraphQLRouter(schema, context_getter=get_context), prefix="/graphql")
app.include_router(GraphQLRouter(schema, context_getter=get_shared_context), prefix="/shared")
