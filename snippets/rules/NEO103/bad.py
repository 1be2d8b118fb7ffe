"""每次调用都新建驱动，从不关闭。"""

import gc
import warnings
from typing import Any

from neo4j import AsyncDriver, AsyncGraphDatabase

from expect import expect


# --8<-- [start:shown]
async def count_people(uri: str, auth: tuple[str, str]) -> int:
    """返回人数。"""
    driver = AsyncGraphDatabase.driver(uri, auth=auth, user_agent="people-service")  # NEO103
    async with driver.session() as session:
        result = await session.run("MATCH (p:Person) RETURN count(p) AS people")
        record = await result.single(strict=True)
        return record["people"]


# --8<-- [end:shown]


async def main(server: Any, driver: AsyncDriver) -> None:
    warnings.filterwarnings("ignore", message="unclosed (<|transport)")  # 只看驱动的警告，不看套接字的
    gc.disable()  # 何时回收说不准，演示时关掉，数字才稳定
    try:
        for _ in range(5):
            await count_people(server.uri, server.auth)
        records, _, _ = await driver.execute_query(
            "CALL dbms.listConnections() YIELD userAgent WHERE userAgent = 'people-service' RETURN count(*) AS n"
        )
    finally:
        gc.enable()
    expect("调用 5 次之后，服务器上留下的连接", records[0]["n"], 0)
