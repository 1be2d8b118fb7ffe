"""提交的回音丢了，见可重试就重来：写入了两份。"""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from neo4j import AsyncDriver, AsyncGraphDatabase
from neo4j.exceptions import DriverError, Neo4jError

from expect import expect


# --8<-- [start:shown]
async def record_payment(driver: AsyncDriver, amount: int) -> None:
    while True:
        try:
            async with driver.session() as session:
                result = await session.run("CREATE (:Payment {amount: $amount})", amount=amount)
                await result.consume()
                return
        except (DriverError, Neo4jError) as error:
            print(f"{type(error).__name__}，可重试: {error.is_retryable()}")
            if not error.is_retryable():
                raise


# --8<-- [end:shown]


@asynccontextmanager
async def losing_one_acknowledgement(host: str, port: int) -> AsyncIterator[int]:
    """一个代理，返回它的端口。服务器第一次报告「已提交」（回复里有书签）时，不转交，断开连接。"""
    lost = asyncio.Event()

    async def serve(client: asyncio.StreamReader, to_client: asyncio.StreamWriter) -> None:
        server, to_server = await asyncio.open_connection(host, port)

        async def forward(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
            while data := await source.read(65536):
                if source is server and b"bookmark" in data and not lost.is_set():
                    lost.set()
                    return
                target.write(data)

        both = [asyncio.create_task(forward(client, to_server)), asyncio.create_task(forward(server, to_client))]
        await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
        for direction in both:
            direction.cancel()
        to_client.close()
        to_server.close()

    async with await asyncio.start_server(serve, "127.0.0.1", 0) as proxy:
        yield int(proxy.sockets[0].getsockname()[1])


async def main(server: Any, driver: AsyncDriver) -> None:
    logging.getLogger("neo4j").setLevel(logging.CRITICAL)  # 断开的连接，驱动自己的日志
    host, _, port = server.uri.rpartition("//")[2].partition(":")
    async with (
        losing_one_acknowledgement(host, int(port)) as proxy,
        AsyncGraphDatabase.driver(f"bolt://127.0.0.1:{proxy}", auth=server.auth) as unlucky,
    ):
        await record_payment(unlucky, 100)
    records, _, _ = await driver.execute_query("MATCH (p:Payment) RETURN count(p) AS n")
    expect("付款的节点", records[0]["n"], 1)
