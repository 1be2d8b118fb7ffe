"""批号和数据在同一个事务里：工作进程死在半路，重来之后每行恰好一次。"""

import asyncio
import os
import signal
import time
from collections import defaultdict
from collections.abc import Awaitable
from typing import Any

from distributed import Client
from neo4j import AsyncManagedTransaction

from expect import expect
from graph import ConnectionManager
from tests.faults.blocked_process import blocked_process
from tests.neo4j_server import Server
from tests.pages.own_process import run_as_program
from topics.scale.graph_connection import GraphConnection, manager
from topics.scale.local_cluster import two_workers
from topics.scale.partition import part_of

# --8<-- [start:shown]
WRITE_ONCE = """
MERGE (b:Batch {id: $batch})
WITH b WHERE b.done IS NULL
SET b.done = true
WITH b UNWIND $ids AS id
MERGE (e:Entity {id: id})
SET e.mentions = coalesce(e.mentions, 0) + 1
"""


async def write_batch(batch: int, ids: list[str]) -> bool:
    """返回这一次写了没有；以前写过就跳过。"""

    async def work(tx: AsyncManagedTransaction) -> bool:
        result = await tx.run(WRITE_ONCE, batch=batch, ids=ids)
        return (await result.consume()).counters.contains_updates

    async with manager().session() as session:
        return await session.execute_write(work)


async def write_all(client: Client, batches: list[list[str]]) -> list[bool]:
    written: list[bool] = await client.gather(client.map(write_batch, range(len(batches)), batches, pure=False))
    return written


# --8<-- [end:shown]

ROWS, PARTS = 400, 20


def batches_by_key() -> list[list[str]]:
    """四百行提到一百个实体；同一个实体的行都在一批里。"""
    batches = defaultdict(list)
    for key in (f"e{number % 100}" for number in range(ROWS)):
        batches[part_of(key, PARTS)].append(key)
    return list(batches.values())


async def total_mentions(observer: ConnectionManager) -> int:
    records, _, _ = await observer.driver.execute_query("MATCH (e:Entity) RETURN sum(e.mentions) AS n")
    return int(records[0]["n"])


async def kill_in_the_middle(observer: ConnectionManager, entity: str, job: Awaitable[Any]) -> Any:
    """锁住一个实体，等有工作进程的事务卡在它上面，SIGKILL 那个进程，再放开锁，等 ``job`` 做完。"""
    async with observer.session() as session, await session.begin_transaction() as tx:
        await (await tx.run("MERGE (e:Entity {id: $id}) SET e.locked = true", id=entity)).consume()
        running = asyncio.ensure_future(job)
        process = await blocked_process(observer)
        connections = await connections_of(observer, process)
        os.kill(process, signal.SIGKILL)
        expect("它的连接和事务，5 秒内在服务器上消失", await gone_within(observer, connections, 5), True)
    return await running


async def connections_of(observer: ConnectionManager, process: int) -> list[str]:
    records, _, _ = await observer.driver.execute_query(
        "CALL dbms.listConnections() YIELD connectionId, userAgent WHERE userAgent = $agent "
        "RETURN collect(connectionId) AS ids",
        agent=f"ingest/{process}",
    )
    ids: list[str] = records[0]["ids"]
    return ids


async def gone_within(observer: ConnectionManager, connections: list[str], seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    queries = (
        "CALL dbms.listConnections() YIELD connectionId WHERE connectionId IN $ids RETURN count(*) AS n",
        "SHOW TRANSACTIONS YIELD connectionId WHERE connectionId IN $ids RETURN count(*) AS n",
    )
    while time.monotonic() < deadline:
        left = [(await observer.driver.execute_query(query, ids=connections)).records[0]["n"] for query in queries]
        if left == [0, 0]:
            return True
        await asyncio.sleep(0.05)
    return False


async def two_again(client: Client) -> None:
    while len(await client.nthreads()) < 2:
        await asyncio.sleep(0.1)


async def run() -> None:
    batches = batches_by_key()
    async with ConnectionManager.from_environment() as observer, two_workers() as client:
        for label in ("Entity", "Batch"):
            await observer.driver.execute_query(f"CREATE CONSTRAINT FOR (n:{label}) REQUIRE n.id IS UNIQUE")
        await client.register_plugin(GraphConnection())
        written = await kill_in_the_middle(observer, batches[10][5], write_all(client, batches))
        print(f"{len(written)} 批；死掉的进程写过、重来时跳过的 ≈ {written.count(False)} 批")
        expect("提到的次数", await total_mentions(observer), ROWS)
        await asyncio.wait_for(two_again(client), 60)
        expect("又有两个工作进程", len(await client.nthreads()), 2)
        expect("整个任务再跑一遍，写了的批", sum(await write_all(client, batches)), 0)
        expect("提到的次数", await total_mentions(observer), ROWS)


def main(server: Server) -> None:
    run_as_program(__file__, server)


if __name__ == "__main__":
    asyncio.run(run())
