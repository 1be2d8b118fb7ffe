"""FastAPI：驱动在模块里创建，应用启动第二次就不能用。"""

import os
from typing import Any

from fastapi import FastAPI
from fastapi.testclient import TestClient
from neo4j import AsyncDriver, AsyncGraphDatabase


def build_app(driver: AsyncDriver) -> FastAPI:
    app = FastAPI()

    # --8<-- [start:shown]
    # driver = AsyncGraphDatabase.driver(...)，写在模块顶层

    @app.get("/count")
    async def count() -> int:
        records, _, _ = await driver.execute_query("MATCH (n) RETURN count(n) AS n")
        return int(records[0]["n"])

    # --8<-- [end:shown]
    return app


def main(server: Any) -> None:
    app = build_app(AsyncGraphDatabase.driver(server.uri, auth=server.auth))
    for number in (1, 2):
        with TestClient(app) as client:  # 每次启动应用，都是新的事件循环
            print(f"第 {number} 次启动: {client.get('/count').status_code}")
