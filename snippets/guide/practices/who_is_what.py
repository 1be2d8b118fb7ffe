"""真实的错误各属于哪一类。"""

import logging
from collections.abc import Awaitable, Callable
from typing import Any

from neo4j import AsyncDriver, AsyncGraphDatabase
from neo4j.exceptions import DriverError, Neo4jError

from graph import ConnectionManager

Fault = Callable[[], Awaitable[object]]


# --8<-- [start:shown]
def family(error: BaseException) -> str:
    if isinstance(error, Neo4jError):  # 服务器答复了一个错误
        return "Neo4jError"
    if isinstance(error, DriverError):  # 驱动自己发现的错误
        return "DriverError"
    return "都不是"


async def classify(what: str, fault: Fault) -> None:
    try:
        await fault()
    except Exception as error:  # noqa: BLE001  列出各种错误
        retryable = isinstance(error, (Neo4jError, DriverError)) and error.is_retryable()
        print(f"{what}: {type(error).__name__} | {family(error)} | 可重试: {'是' if retryable else '否'}")


# --8<-- [end:shown]


async def exhaust_the_pool(driver: AsyncDriver) -> None:
    async with driver.session() as session, driver.session() as second:
        await session.run("UNWIND range(1, 5000) AS x RETURN x")
        await second.run("RETURN 1")


async def read_after_close(driver: AsyncDriver) -> None:
    async with driver.session() as session:
        result = await session.run("RETURN 1 AS x")
    await result.data()


async def read_as_another_user(uri: str) -> None:
    async with AsyncGraphDatabase.driver(uri, auth=("nobody", "wrong")) as driver:
        await driver.verify_connectivity()


async def call_nobody() -> None:
    async with AsyncGraphDatabase.driver("bolt://127.0.0.1:1", auth=("neo4j", "")) as driver:
        await driver.verify_connectivity()


async def two_of_one(driver: AsyncDriver) -> None:
    async with driver.session() as session:
        await (await session.run("UNWIND [1, 2] AS x RETURN x")).single(strict=True)


async def main(server: Any, manager: ConnectionManager) -> None:
    logging.getLogger("neo4j").setLevel(logging.CRITICAL)
    query = manager.driver.execute_query
    await query("CREATE CONSTRAINT FOR (p:Person) REQUIRE p.id IS UNIQUE")
    await query("CREATE (:Person {id: 1})")
    async with ConnectionManager(
        server.uri, server.auth, max_connection_pool_size=1, connection_acquisition_timeout=0.5
    ) as tiny:
        await classify("查询写错", lambda: query("RETRUN 1"))
        await classify("违反唯一约束", lambda: query("CREATE (:Person {id: 1})"))
        await classify("属性值是 map", lambda: query("CREATE (:Person {id: 2, tag: {a: 1}})"))
        await classify("密码错", lambda: read_as_another_user(server.uri))
        await classify("连不上服务器", call_nobody)
        await classify("等不到连接", lambda: exhaust_the_pool(tiny.driver))
        await classify("会话关闭后读结果", lambda: read_after_close(manager.driver))
        await classify("应有一条却有两条", lambda: two_of_one(manager.driver))
        await classify("参数是 set", lambda: query("RETURN $ids", ids={1, 2}))
