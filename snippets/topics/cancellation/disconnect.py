"""客户端断开就取消查询：服务器上的查询随即结束。"""

import asyncio
import socket
import time
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from typing import Any, TypeVar

import httpx
import uvicorn
from fastapi import FastAPI, HTTPException, Request

from expect import expect
from graph import ConnectionManager

LONG = "UNWIND range(1, 3000000000) AS n RETURN count(n) AS total"


T = TypeVar("T")


# --8<-- [start:shown]
async def until_disconnect(request: Request, work: Coroutine[Any, Any, T]) -> T:
    """运行 ``work``；客户端先断开，就取消它。"""
    task, watcher = asyncio.create_task(work), asyncio.create_task(disconnected(request))
    try:
        await asyncio.wait([task, watcher], return_when=asyncio.FIRST_COMPLETED)
        if not task.done():
            raise HTTPException(499, "客户端已断开")
        return task.result()
    finally:  # 服务器停机时这里也会走到
        task.cancel()
        watcher.cancel()


async def disconnected(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


def add_routes(app: FastAPI, manager: ConnectionManager) -> None:
    @app.get("/count")
    async def count(request: Request) -> int:
        records, _, _ = await until_disconnect(request, manager.driver.execute_query(LONG))
        return int(records[0]["total"])


# --8<-- [end:shown]


@asynccontextmanager
async def served(app: FastAPI) -> AsyncIterator[str]:
    """在回环地址的空闲端口上运行 app。"""
    listener = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_config=None, lifespan="off"))
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
    app = FastAPI()
    add_routes(app, manager)
    async with served(app) as base_url, httpx.AsyncClient(base_url=base_url) as client:
        request = asyncio.create_task(client.get("/count"))
        while not await running(manager):
            await asyncio.sleep(0.01)
        started = time.monotonic()
        request.cancel()  # 客户端断开
        await asyncio.wait([request])
        async with asyncio.timeout(30):
            while await running(manager):
                await asyncio.sleep(0.01)
        elapsed = time.monotonic() - started
        print(f"客户端断开 ≈ {elapsed:.2f} 秒后，服务器上的查询结束")
        expect("1 秒内结束", elapsed < 1, True)
