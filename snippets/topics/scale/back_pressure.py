"""背压：写完一批，才读下一批。"""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

from distributed import Client, Future, wait

from expect import expect
from graph import ConnectionManager
from tests.neo4j_server import Server
from tests.pages.own_process import run_as_program
from topics.scale.graph_connection import GraphConnection, manager
from topics.scale.local_cluster import two_workers


# --8<-- [start:shown]
async def write_batch(ids: list[int]) -> None:
    await manager().driver.execute_query("UNWIND $ids AS id MERGE (:Chunk {id: id})", ids=ids)


async def write_all(client: Client, source: AsyncIterator[list[int]], limit: int = 8) -> None:
    running: set[Future[Any]] = set()
    async for batch in source:
        running.add(client.submit(write_batch, batch))
        if len(running) == limit:
            finished, running = await wait(running, return_when="FIRST_COMPLETED")
            await client.gather(list(finished))  # 有一批失败，在这里抛出，不再往下读
    await client.gather(list(running))


# --8<-- [end:shown]


class Source:
    """一百批，每批二十行；每读一批，问服务器已经写入了多少。"""

    def __init__(self, observer: ConnectionManager) -> None:
        self.peak = 0
        self._observer = observer

    async def batches(self) -> AsyncIterator[list[int]]:
        for number in range(100):
            records, _, _ = await self._observer.driver.execute_query("MATCH (c:Chunk) RETURN count(c) / 20 AS n")
            self.peak = max(self.peak, number + 1 - records[0]["n"])
            yield list(range(number * 20, number * 20 + 20))


async def run() -> None:
    async with ConnectionManager.from_environment() as observer, two_workers() as client:
        await client.register_plugin(GraphConnection())
        source = Source(observer)
        await write_all(client, source.batches())
        records, _, _ = await observer.driver.execute_query("MATCH (c:Chunk) RETURN count(c) AS n")
    expect("写入的节点", records[0]["n"], 2000)
    expect("读进来还没写入的批，从不超过 8", source.peak <= 8, True)


def main(server: Server) -> None:
    run_as_program(__file__, server)


if __name__ == "__main__":
    asyncio.run(run())
