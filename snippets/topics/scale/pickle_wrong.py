"""把驱动当参数交给任务：没连接过的，每个任务得到一份拷贝；连接过的，送不过去。"""

from typing import TypeVar

import cloudpickle
from neo4j import AsyncDriver, AsyncGraphDatabase

from expect import expect
from graph import read_pool_stats
from tests.neo4j_server import Server

T = TypeVar("T")


# --8<-- [start:shown]
def as_sent(argument: T) -> T:
    """任务的参数这样到工作进程：Dask、Ray、Spark 都用 cloudpickle。"""
    return cloudpickle.loads(cloudpickle.dumps(argument))


async def write_batch(driver: AsyncDriver, ids: list[int]) -> bool:
    """返回开始时有没有现成的连接。"""
    ready = read_pool_stats(driver).idle > 0
    await driver.execute_query("UNWIND $ids AS id MERGE (:Chunk {id: id})", ids=ids)
    return ready


# --8<-- [end:shown]


async def main(server: Server) -> None:
    async with AsyncGraphDatabase.driver(server.uri, auth=server.auth) as driver:
        copies = [as_sent(driver) for _ in range(20)]
        ready = [await write_batch(copy, [number]) for number, copy in enumerate(copies)]
        expect("没连接过的驱动，二十批里用到现成连接的", sum(ready), 19)
        for copy in copies:
            await copy.close()
        await driver.verify_connectivity()
        async with driver.session() as session:
            for what, argument in (("连接过的驱动", driver), ("会话", session)):
                try:
                    as_sent(argument)
                except TypeError as error:
                    print(f"{what}: TypeError: {error}")
