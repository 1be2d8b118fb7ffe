"""边查边发：客户端断开，async with 立即归还连接。"""

import asyncio
import socket
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
import uvicorn
from fastapi import FastAPI
from fastapi.responses import StreamingResponse

from expect import expect
from graph import ConnectionManager

LONG = "UNWIND range(1, 3000000000) AS id RETURN id"


def build_app(manager: ConnectionManager) -> FastAPI:
    app = FastAPI()

    # --8<-- [start:shown]
    @app.get("/chunks")
    async def chunks() -> StreamingResponse:
        async def lines() -> AsyncIterator[str]:
            async with manager.session() as session:
                async for record in await session.run(LONG):
                    yield f"{record['id']}\n"

        return StreamingResponse(lines(), media_type="text/plain")

    # --8<-- [end:shown]
    return app


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


async def open_transactions(manager: ConnectionManager) -> int:
    records, _, _ = await manager.driver.execute_query(
        "SHOW TRANSACTIONS YIELD currentQuery WHERE NOT currentQuery STARTS WITH 'SHOW' RETURN count(*) AS n"
    )
    return int(records[0]["n"])


async def main(manager: ConnectionManager) -> None:
    async with served(build_app(manager)) as base_url, httpx.AsyncClient(base_url=base_url) as client:
        async with client.stream("GET", "/chunks") as response:
            received = response.aiter_lines()
            expect("第一行", await anext(received), "1")
            expect("没有结束的事务", await open_transactions(manager), 1)
        started = time.monotonic()  # 离开 async with，客户端断开
        async with asyncio.timeout(30):
            while await open_transactions(manager) or manager.pool_stats.in_use:
                await asyncio.sleep(0.01)
        elapsed = time.monotonic() - started
        print(f"客户端断开 ≈ {elapsed:.2f} 秒后，事务结束，连接归还")
        expect("5 秒内", elapsed < 5, True)
