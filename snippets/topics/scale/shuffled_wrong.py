"""按来的顺序切成批，几个工作进程同时写：同一个文档在几批里，死锁。"""

import asyncio
from collections import Counter

from distributed import Client
from neo4j.exceptions import Neo4jError

from expect import expect
from graph import ConnectionManager
from tests.neo4j_server import Server
from tests.pages.own_process import run_as_program
from topics.scale.graph_connection import GraphConnection, manager
from topics.scale.local_cluster import two_workers
from topics.scale.partition import Row, example

WRITE = """
UNWIND $rows AS row
MERGE (d:Document {id: row.document})
MERGE (c:Chunk {id: row.chunk})
MERGE (d)-[:HAS_CHUNK]->(c)
"""


# --8<-- [start:shown]
async def write_batch(batch: list[Row]) -> None:
    async with manager().session() as session:
        result = await session.run(WRITE, rows=[row._asdict() for row in batch])
        await result.consume()


async def write_all(client: Client, rows: list[Row], size: int = 200) -> list[BaseException | None]:
    batches = [rows[start : start + size] for start in range(0, len(rows), size)]
    return [await future.exception() for future in client.map(write_batch, batches)]


# --8<-- [end:shown]


async def run() -> None:
    async with ConnectionManager.from_environment() as observer, two_workers() as client:
        for label in ("Document", "Chunk"):
            await observer.driver.execute_query(f"CREATE CONSTRAINT FOR (n:{label}) REQUIRE n.id IS UNIQUE")
        await client.register_plugin(GraphConnection())
        errors = await write_all(client, example())
    codes = Counter(error.code for error in errors if isinstance(error, Neo4jError))
    print(f"{len(errors)} 批，失败 ≈ {codes.total()} 批：{'、'.join(codes)}")
    expect("有批失败", codes.total() > 0, False)


def main(server: Server) -> None:
    run_as_program(__file__, server)


if __name__ == "__main__":
    asyncio.run(run())
