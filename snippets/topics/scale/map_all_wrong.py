"""全部读进来再交给集群：读多少，内存里就有多少。"""

import asyncio
from collections.abc import AsyncIterator

from distributed import Client

from expect import expect
from graph import ConnectionManager
from tests.neo4j_server import Server
from tests.pages.own_process import run_as_program
from topics.scale.back_pressure import Source, write_batch
from topics.scale.graph_connection import GraphConnection
from topics.scale.local_cluster import two_workers


# --8<-- [start:shown]
async def write_all(client: Client, source: AsyncIterator[list[int]]) -> None:
    batches = [batch async for batch in source]
    await client.gather(client.map(write_batch, batches))


# --8<-- [end:shown]


async def run() -> None:
    async with ConnectionManager.from_environment() as observer, two_workers() as client:
        await client.register_plugin(GraphConnection())
        source = Source(observer)
        await write_all(client, source.batches())
    expect("读进来还没写入的批，最多", source.peak, 8)


def main(server: Server) -> None:
    run_as_program(__file__, server)


if __name__ == "__main__":
    asyncio.run(run())
