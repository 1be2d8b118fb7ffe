"""三种取得会话的写法，都能用 async with，离开时都关闭。"""

from contextlib import AbstractAsyncContextManager

from neo4j import AsyncSession

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def three_ways(manager: ConnectionManager) -> list[AsyncSession]:
    async with manager.session() as recommended:  # session() 是异步上下文管理器
        await (await recommended.run("RETURN 1")).consume()

    async with await manager.get_session() as awaited:  # get_session() 是协程函数，先 await
        await (await awaited.run("RETURN 1")).consume()

    async with manager.driver.session() as plain:  # driver.session() 是普通函数，不 await
        await (await plain.run("RETURN 1")).consume()

    return [recommended, awaited, plain]


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    sessions = await three_ways(manager)
    expect("AsyncSession 是异步上下文管理器", issubclass(AsyncSession, AbstractAsyncContextManager), True)
    expect("三个会话都关闭了", [session.closed() for session in sessions], [True, True, True])
