"""FastAPI：驱动在模块顶层创建，应用第二次启动就不能用。"""

import asyncio
import gc
import warnings
from typing import Any

import httpx
from fastapi import FastAPI
from neo4j import AsyncGraphDatabase

from expect import expect


def module(uri: str, auth: tuple[str, str]) -> FastAPI:
    """相当于导入一次应用的模块。"""
    # --8<-- [start:shown]
    driver = AsyncGraphDatabase.driver(uri, auth=auth)  # 模块顶层
    app = FastAPI()

    @app.get("/count")
    async def count() -> int:
        records, _, _ = await driver.execute_query("MATCH (n) RETURN count(n) AS n")
        return int(records[0]["n"])

    # --8<-- [end:shown]
    return app


async def start_and_ask(app: FastAPI) -> int:
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url="http://app") as client,
    ):
        return (await client.get("/count")).status_code


def main(server: Any) -> None:
    app = module(server.uri, server.auth)
    for number in (1, 2):  # 每次启动应用，都是新的事件循环
        expect(f"第 {number} 次启动，状态码", asyncio.run(start_and_ask(app)), 200)
    del app
    with warnings.catch_warnings(action="ignore"):  # 关不掉的驱动、套接字被回收时的警告，这里不看
        gc.collect()
