"""会话有多贵：与一次查询、一个新驱动相比。"""

import time
from typing import Any

from neo4j import AsyncDriver, AsyncGraphDatabase

from expect import expect
from graph import ConnectionManager


# --8<-- [start:shown]
async def cost_of_a_session(driver: AsyncDriver) -> float:
    """返回创建一个会话要几秒；一百个一组，十组里最快的。"""
    samples = []
    for _ in range(10):
        started = time.perf_counter()
        sessions = [driver.session() for _ in range(100)]
        samples.append((time.perf_counter() - started) / len(sessions))
        for session in sessions:
            await session.close()
    return min(samples)


async def cost_of_a_query(driver: AsyncDriver) -> float:
    """返回一次查询要几秒，五十次里最快的；连接已经建好。"""
    samples = []
    for _ in range(50):
        started = time.perf_counter()
        async with driver.session() as session:
            await (await session.run("RETURN 1")).consume()
        samples.append(time.perf_counter() - started)
    return min(samples)


async def cost_of_a_driver(uri: str, auth: tuple[str, str]) -> float:
    """返回为一次查询新建一个驱动要几秒，五次里最快的。"""
    samples = []
    for _ in range(5):
        started = time.perf_counter()
        async with AsyncGraphDatabase.driver(uri, auth=auth) as driver:
            await driver.execute_query("RETURN 1")
        samples.append(time.perf_counter() - started)
    return min(samples)


# --8<-- [end:shown]


async def main(server: Any, manager: ConnectionManager) -> None:
    driver = manager.driver
    open_sessions = [driver.session() for _ in range(1_000)]
    stats = await manager.get_pool_stats()
    expect("一千个刚创建的会话，已建立的连接", stats.total, 0)
    for opened in open_sessions:
        await opened.close()

    await driver.verify_connectivity()
    session, query = await cost_of_a_session(driver), await cost_of_a_query(driver)
    new_driver = await cost_of_a_driver(server.uri, server.auth)
    print(f"创建一个会话 ≈ {session * 1e6:.1f} 微秒")
    print(f"一次最小的查询 ≈ {query * 1e3:.2f} 毫秒")
    print(f"为一次查询新建一个驱动 ≈ {new_driver * 1e3:.0f} 毫秒")
    expect("一次查询的时间够创建五个以上的会话", query > 5 * session, True)
    expect("一个新驱动的时间够做五次以上的查询", new_driver > 5 * query, True)
