"""提交的回音丢了，用操作编号重来：不多不少写入一份。"""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any
from uuid import uuid4

from neo4j import AsyncDriver, AsyncGraphDatabase
from neo4j.exceptions import IncompleteCommit

from expect import expect


# --8<-- [start:shown]
async def record_payment(driver: AsyncDriver, amount: int) -> None:
    operation = str(uuid4())  # 在循环外面生成，每次用同一个
    while True:
        try:
            await driver.execute_query(
                "MERGE (p:Payment {operation: $operation}) ON CREATE SET p.amount = $amount",
                operation=operation,
                amount=amount,
            )
        except IncompleteCommit as error:  # 也许已经提交了：再来一遍，MERGE 不会写两份
            print(f"{type(error).__name__}，可重试: {error.is_retryable()}")
        else:
            return


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
    await driver.execute_query("CREATE CONSTRAINT FOR (p:Payment) REQUIRE p.operation IS UNIQUE")
    async with (
        losing_one_acknowledgement(host, int(port)) as proxy,
        AsyncGraphDatabase.driver(f"bolt://127.0.0.1:{proxy}", auth=server.auth) as unlucky,
    ):
        await record_payment(unlucky, 100)
    records, _, _ = await driver.execute_query("MATCH (p:Payment) RETURN count(p) AS n")
    expect("付款的节点", records[0]["n"], 1)
