"""会话和连接是两回事：占着连接的，是没读完的结果和没结束的事务。"""

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def report(manager: ConnectionManager) -> None:
    sessions = manager.monitor.get_stats()["active_sessions"]
    pool = await manager.get_pool_stats()
    print(f"开着的会话 {sessions}，占用的连接 {pool.in_use}/{pool.max_size}，空闲 {pool.idle}")


async def open_five(manager: ConnectionManager) -> None:
    async with (
        manager.session(),
        manager.session(),
        manager.session() as third,
        manager.session() as fourth,
        manager.session() as fifth,
    ):
        await (await third.run("RETURN 1")).consume()
        await report(manager)
        await fourth.run("RETURN 1")  # 结果没有读
        await report(manager)
        await (await (await fifth.begin_transaction()).run("RETURN 1")).consume()  # 事务没有结束
        await report(manager)
    await report(manager)


# --8<-- [end:shown]


async def main(manager: ConnectionManager) -> None:
    await open_five(manager)
    expect("读得到连接池", (await manager.get_pool_stats()).available, True)
