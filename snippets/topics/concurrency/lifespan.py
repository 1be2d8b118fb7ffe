"""FastAPI：管理器在 lifespan 里创建和关闭，和应用同生共死。"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated, Any

import httpx
from fastapi import Depends, FastAPI, Request

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
def create_app(uri: str, auth: tuple[str, str]) -> FastAPI:
    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with ConnectionManager(uri, auth) as manager:
            await manager.driver.verify_connectivity()  # 连不上就启动失败，不等第一个请求
            app.state.manager = manager
            yield

    app = FastAPI(lifespan=lifespan)

    @app.get("/count")
    async def count(manager: Annotated[ConnectionManager, Depends(manager_of)]) -> int:
        async with manager.session() as session:
            result = await session.run("MATCH (n) RETURN count(n) AS n")
            return int((await result.single(strict=True))["n"])

    return app


def manager_of(request: Request) -> ConnectionManager:
    manager: ConnectionManager = request.app.state.manager
    return manager


# --8<-- [end:shown]


async def start_and_ask(app: FastAPI) -> int:
    transport = httpx.ASGITransport(app)
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url="http://app") as client,
    ):
        return int((await client.get("/count")).json())


def main(server: Any) -> None:
    app = create_app(server.uri, server.auth)
    for number in (1, 2):  # 每次启动应用，都是新的事件循环
        expect(f"第 {number} 次启动", asyncio.run(start_and_ask(app)), 0)
