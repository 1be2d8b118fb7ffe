"""一组一个任务，组里一批接一批：两组没有公共的节点，就没有死锁。"""

import asyncio
import time

from distributed import Client
from neo4j import AsyncManagedTransaction

from expect import expect
from graph import ConnectionManager
from tests.neo4j_server import Server
from tests.pages.own_process import run_as_program
from topics.scale.graph_connection import GraphConnection, manager
from topics.scale.local_cluster import two_workers
from topics.scale.partition import Row, by_document, example

# --8<-- [start:shown]
WRITE = """
UNWIND $rows AS row
MERGE (d:Document {id: row.document})
MERGE (c:Chunk {id: row.chunk})
MERGE (d)-[:HAS_CHUNK]->(c)
"""


async def write_group(group: list[Row], size: int = 200) -> int:
    """返回驱动重试了几次。"""
    attempts = 0

    async def work(tx: AsyncManagedTransaction, batch: list[Row]) -> None:
        nonlocal attempts
        attempts += 1
        result = await tx.run(WRITE, rows=[row._asdict() for row in batch])
        await result.consume()

    starts = range(0, len(group), size)
    async with manager().session() as session:
        for start in starts:
            await session.execute_write(work, group[start : start + size])
    return attempts - len(starts)


async def write_by_document(client: Client, rows: list[Row], parts: int = 8) -> int:
    return sum(await client.gather(client.map(write_group, by_document(rows, parts))))


# --8<-- [end:shown]


async def write_in_order(client: Client, rows: list[Row], size: int = 200) -> int:
    """同样的托管事务，不分组。"""
    return sum(await client.gather(client.map(write_group, [rows[i : i + size] for i in range(0, len(rows), size)])))


async def run() -> None:
    rows = example()
    async with ConnectionManager.from_environment() as observer, two_workers() as client:
        for label in ("Document", "Chunk"):
            await observer.driver.execute_query(f"CREATE CONSTRAINT FOR (n:{label}) REQUIRE n.id IS UNIQUE")
        await client.register_plugin(GraphConnection())
        for name, write in (("不分组", write_in_order), ("按文档分组", write_by_document)):
            await observer.driver.execute_query("MATCH (n) DETACH DELETE n")
            started = time.perf_counter()
            retries = await write(client, rows)
            seconds = time.perf_counter() - started
            print(f"{name}：重试 ≈ {retries} 次，≈ {len(rows) / seconds:.0f} 行/秒")
            records, _, _ = await observer.driver.execute_query("MATCH ()-[r:HAS_CHUNK]->() RETURN count(r) AS n")
            expect("写入的关系", records[0]["n"], len(rows))
        expect("分组之后的重试", retries, 0)


def main(server: Server) -> None:
    run_as_program(__file__, server)


if __name__ == "__main__":
    asyncio.run(run())
