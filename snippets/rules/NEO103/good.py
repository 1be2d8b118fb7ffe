"""整个应用共用一个驱动，退出时关闭。"""

from typing import Any

from neo4j import AsyncDriver, AsyncGraphDatabase

from expect import expect


# --8<-- [start:shown]
async def count_people(driver: AsyncDriver) -> int:
    """返回人数。"""
    async with driver.session() as session:
        result = await session.run("MATCH (p:Person) RETURN count(p) AS people")
        record = await result.single(strict=True)
        return int(record["people"])


async def serve(uri: str, auth: tuple[str, str]) -> None:
    """应用的入口：启动时建驱动，退出时关闭。"""
    async with AsyncGraphDatabase.driver(uri, auth=auth, user_agent="people-service") as driver:
        for _ in range(5):
            await count_people(driver)


# --8<-- [end:shown]


async def main(server: Any, driver: AsyncDriver) -> None:
    await serve(server.uri, server.auth)
    records, _, _ = await driver.execute_query(
        "CALL dbms.listConnections() YIELD userAgent WHERE userAgent = 'people-service' RETURN count(*) AS n"
    )
    expect("调用 5 次之后，服务器上留下的连接", records[0]["n"], 0)
