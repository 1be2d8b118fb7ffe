"""服务器上的连接数 = 工作进程数 × 连接池；集群关闭之后是 0。"""

import asyncio

from neo4j import AsyncDriver

from expect import expect
from graph import ConnectionManager
from tests.neo4j_server import Server
from tests.pages.own_process import run_as_program
from topics.scale.graph_connection import GraphConnection, manager
from topics.scale.local_cluster import two_workers


# --8<-- [start:shown]
async def connections_by_worker(driver: AsyncDriver) -> dict[str, int]:
    """服务器看见的：按 user_agent 认出每个工作进程。"""
    records, _, _ = await driver.execute_query(
        "CALL dbms.listConnections() YIELD userAgent WHERE userAgent STARTS WITH 'ingest/' "
        "RETURN userAgent, count(*) AS connections"
    )
    return {record["userAgent"]: record["connections"] for record in records}


async def connection_limit(driver: AsyncDriver) -> str:
    """同时跑查询的连接，一个占服务器一个线程。"""
    records, _, _ = await driver.execute_query("SHOW SETTINGS 'server.bolt.thread_pool_max_size' YIELD value")
    return str(records[0]["value"])


# --8<-- [end:shown]

THREADS = 3


async def fill_the_pool() -> None:
    """同时开 ``THREADS`` 个事务，都开了才一起结束。"""
    all_open = asyncio.Barrier(THREADS)

    async def one() -> None:
        async with manager().session() as session, await session.begin_transaction() as tx:
            await (await tx.run("RETURN 1")).consume()
            await all_open.wait()

    await asyncio.gather(*(one() for _ in range(THREADS)))


async def closed_within(driver: AsyncDriver, seconds: float) -> bool:
    async with asyncio.timeout(seconds):
        while await connections_by_worker(driver):
            await asyncio.sleep(0.05)
    return True


async def run() -> None:
    async with ConnectionManager.from_environment(user_agent="observer") as observer:
        async with two_workers(THREADS) as client:
            await client.register_plugin(GraphConnection())
            workers = list(await client.nthreads())
            await client.gather([client.submit(fill_the_pool, workers=[worker], pure=False) for worker in workers])
            expect("每个工作进程的连接", list((await connections_by_worker(observer.driver)).values()), [3, 3])
        expect("集群关闭之后，5 秒内都断开", await closed_within(observer.driver, 5), True)
        print("server.bolt.thread_pool_max_size =", await connection_limit(observer.driver))


def main(server: Server) -> None:
    run_as_program(__file__, server)


if __name__ == "__main__":
    asyncio.run(run())
