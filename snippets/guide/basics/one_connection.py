"""一个会话最多占用一个连接：第二次 run() 之前，驱动先把第一个结果读进内存。"""

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def two_queries_in_one_session(manager: ConnectionManager) -> int:
    async with manager.session() as session:
        chunks = await session.run("UNWIND range(1, 2000) AS id RETURN id")
        print("第一个结果还没有读，占用:", (await manager.get_pool_stats()).in_use)

        documents = await session.run("UNWIND range(1, 2000) AS id RETURN id")
        print("第二个结果也没有读，占用:", (await manager.get_pool_stats()).in_use)

        await documents.consume()
        print("第二个结果消费掉，占用:", (await manager.get_pool_stats()).in_use)
        return len([record["id"] async for record in chunks])


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    expect("第一个结果的记录", await two_queries_in_one_session(manager), 2_000)
