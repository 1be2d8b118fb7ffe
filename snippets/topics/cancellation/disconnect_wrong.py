"""FastAPI 的普通路由：客户端断开了，查询还在跑。"""

import asyncio
import logging
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
import uvicorn
from fastapi import FastAPI

from expect import expect
from graph import ConnectionManager

LONG = "UNWIND range(1, 3000000000) AS n RETURN count(n) AS total"


def build_app(manager: ConnectionManager) -> FastAPI:
    app = FastAPI()

    # --8<-- [start:shown]
    @app.get("/count")
    async def count() -> int:
        records, _, _ = await manager.driver.execute_query(LONG)
        return int(records[0]["total"])

    # --8<-- [end:shown]
    return app


@asynccontextmanager
async def served(app: FastAPI) -> AsyncIterator[str]:
    """在回环地址的空闲端口上运行 app。"""
    listener = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_config=None, lifespan="off", timeout_graceful_shutdown=0))
    task = asyncio.create_task(server.serve([listener]))
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        await task


async def running(manager: ConnectionManager) -> int:
    records, _, _ = await manager.driver.execute_query(
        "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery = $query RETURN count(*) AS n", query=LONG
    )
    return int(records[0]["n"])


async def main(manager: ConnectionManager) -> None:
    logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)  # 停服务时取消还在跑的请求，不看它的日志
    async with served(build_app(manager)) as base_url, httpx.AsyncClient(base_url=base_url) as client:
        request = asyncio.create_task(client.get("/count"))
        while not await running(manager):
            await asyncio.sleep(0.01)
        request.cancel()  # 客户端断开
        await asyncio.wait([request])
        await asyncio.sleep(0.5)
        expect("客户端断开 0.5 秒后还在跑的查询", await running(manager), 0)
