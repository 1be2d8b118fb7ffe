"""返回的记录多于 fetch_size：不读完，事务就不提交。"""

import asyncio

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def create_chunks(manager: ConnectionManager) -> None:
    async with manager.session() as session:  # fetch_size 默认 1000
        await session.run("UNWIND range(1, 3000) AS id CREATE (c:Chunk {id: id}) RETURN c.id AS id")
        await notify_downstream(manager)  # 下游马上来查


# --8<-- [end:shown]


async def notify_downstream(manager: ConnectionManager) -> None:
    await asyncio.sleep(0.3)  # 等得再久也一样
    records, _, _ = await manager.driver.execute_query("MATCH (n) RETURN count(n) AS n")
    expect("下游查到的节点", records[0]["n"], 3000)


async def main(manager: ConnectionManager) -> None:
    await create_chunks(manager)
    records, _, _ = await manager.driver.execute_query("MATCH (n) RETURN count(n) AS n")
    print(f"会话关闭之后的节点: {records[0]['n']}")
