"""没有关闭会话，但调用者读完了结果：数据拿到了，连接也归还了。"""

import asyncio
import gc

from neo4j import AsyncResult

from graph import ConnectionManager


# --8<-- [start:shown]
async def bad_operation(manager: ConnectionManager) -> AsyncResult:
    session = await manager.get_session()
    result = await session.run("UNWIND ['Ada', 'Bob'] AS name RETURN name")
    return result  # 会话未关闭！


async def read_it(manager: ConnectionManager) -> None:
    result = await bad_operation(manager)
    print([record["name"] async for record in result])
    print("读完之后，占用:", (await manager.get_pool_stats()).in_use)


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    await read_it(manager)
    for _ in range(3):
        gc.collect()
        await asyncio.sleep(0)
