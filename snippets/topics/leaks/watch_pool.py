"""看连接池的读数随时间怎样变：闲下来也不回到 0，就是泄漏。"""

from collections.abc import Awaitable, Callable

from neo4j import AsyncSession

from expect import expect
from graph import ConnectionManager

leaked: list[AsyncSession] = []


# --8<-- [start:shown]
async def readings(
    manager: ConnectionManager, request: Callable[[ConnectionManager, int], Awaitable[None]]
) -> list[int]:
    in_use = []
    for number in range(12):
        await request(manager, number)
        if number % 3 == 2:  # 每三个请求看一眼；这时没有请求在跑
            stats = await manager.get_pool_stats()
            in_use.append(stats.in_use)
    return in_use


# --8<-- [end:shown]


async def healthy(manager: ConnectionManager, number: int) -> None:
    async with manager.session() as session:
        await (await session.run("RETURN $number AS n", number=number)).consume()


async def leaky(manager: ConnectionManager, number: int) -> None:
    if number % 3:
        await healthy(manager, number)
        return
    session = await manager.get_session()
    await session.run("RETURN $number AS n", number=number)
    leaked.append(session)


async def main(manager: ConnectionManager) -> None:
    expect("没有泄漏的服务", await readings(manager, healthy), [0, 0, 0, 0])
    expect("三个请求漏一个的服务", await readings(manager, leaky), [1, 2, 3, 4])
    for session in leaked:
        await session.close()
    leaked.clear()
