"""一行一个事务：工作进程死在半路，整批重来，前面的行写了两次。"""

import asyncio

from distributed import Client

from expect import expect
from graph import ConnectionManager
from tests.neo4j_server import Server
from tests.pages.own_process import run_as_program
from topics.scale.graph_connection import GraphConnection, manager
from topics.scale.killed_worker import ROWS, batches_by_key, kill_in_the_middle, total_mentions
from topics.scale.local_cluster import two_workers


# --8<-- [start:shown]
async def write_batch(ids: list[str]) -> None:
    for id in ids:
        await manager().driver.execute_query(
            "MERGE (e:Entity {id: $id}) SET e.mentions = coalesce(e.mentions, 0) + 1", id=id
        )


async def write_all(client: Client, batches: list[list[str]]) -> None:
    await client.gather(client.map(write_batch, batches))


# --8<-- [end:shown]


async def run() -> None:
    batches = batches_by_key()
    async with ConnectionManager.from_environment() as observer, two_workers() as client:
        await observer.driver.execute_query("CREATE CONSTRAINT FOR (e:Entity) REQUIRE e.id IS UNIQUE")
        await client.register_plugin(GraphConnection())
        await kill_in_the_middle(observer, batches[10][5], write_all(client, batches))
        total = await total_mentions(observer)
    print(f"{ROWS} 行，提到的次数 ≈ {total}")
    expect("每行恰好一次", total == ROWS, True)


def main(server: Server) -> None:
    run_as_program(__file__, server)


if __name__ == "__main__":
    asyncio.run(run())
