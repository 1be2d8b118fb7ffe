"""会话监控：任何离开方式都减回去，持有过久的报告一次。"""

import asyncio
import gc
import weakref

import pytest
from neo4j import AsyncDriver, AsyncSession

from graph import ConnectionManager, SessionMonitor
from tests.graph.journal import Journal
from tests.neo4j_server import Server

pytestmark = pytest.mark.asyncio
ROWS = "UNWIND range(1, 10) AS n RETURN n"


async def read(manager: ConnectionManager) -> None:
    async with manager.session() as session:
        await (await session.run(ROWS)).consume()


async def test_2000_concurrent_sessions_return_to_zero(manager: ConnectionManager) -> None:
    limit = asyncio.Semaphore(10)

    async def limited() -> None:
        async with limit:
            await read(manager)

    await asyncio.gather(*(limited() for _ in range(2000)))
    stats = manager.monitor.get_stats()
    assert (stats["active_sessions"], stats["total_sessions"]) == (0, 2000)
    assert 1 <= stats["peak_sessions"] <= 10


async def test_500_cancellations_return_to_zero(manager: ConnectionManager) -> None:
    tasks = [asyncio.create_task(read(manager)) for _ in range(500)]
    await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)  # 有的在等连接，有的在读，有的已经结束
    for task in tasks:
        task.cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    assert any(isinstance(result, asyncio.CancelledError) for result in results)
    assert manager.monitor.get_stats()["active_sessions"] == 0
    assert manager.pool_stats.in_use == 0


async def test_an_exception_in_the_block_is_not_swallowed_and_is_counted_down(manager: ConnectionManager) -> None:
    with pytest.raises(ValueError, match="in the block"):
        async with manager.session():
            raise ValueError("in the block")
    assert manager.monitor.get_stats()["active_sessions"] == 0


async def test_a_session_closed_by_its_caller_is_no_longer_active(manager: ConnectionManager) -> None:
    session = await manager.get_session()
    await session.close()
    stats = manager.monitor.get_stats()
    assert (stats["active_sessions"], stats["total_sessions"], stats["peak_sessions"]) == (0, 1, 1)


async def test_the_peak_counts_only_sessions_open_at_once(manager: ConnectionManager) -> None:
    for _ in range(5):
        session = await manager.get_session()
        await session.close()
    assert manager.monitor.get_stats()["peak_sessions"] == 1


@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")
async def test_a_collected_session_is_no_longer_active(manager: ConnectionManager) -> None:
    session = await manager.get_session()
    del session
    gc.collect()
    assert manager.monitor.get_stats()["active_sessions"] == 0


async def test_the_monitor_does_not_keep_a_session_alive(manager: ConnectionManager) -> None:
    session = await manager.get_session()
    await session.close()
    reference = weakref.ref(session)
    del session
    gc.collect()
    assert reference() is None


async def test_active_sessions_are_listed_oldest_first(manager: ConnectionManager) -> None:
    async with manager.session() as first:
        second = await manager.get_session()
        async with second, manager.session() as third:
            active = [held.session() for held in manager.monitor.active_sessions()]
            assert active == [first, second, third]


async def leaky(manager: ConnectionManager) -> AsyncSession:
    """取得会话的地方，离监控器隔着一层。"""
    return await manager.get_session()


async def overdue_messages(caplog: pytest.LogCaptureFixture, server: Server, threshold: float) -> list[str]:
    """持有一个会话，直到监控器报告它，再多等三倍的阈值。"""
    monitor, journal = SessionMonitor(leak_threshold=threshold), Journal()
    monitor.add_listener(journal)
    async with ConnectionManager(server.uri, server.auth, monitor=monitor) as manager, await leaky(manager):
        await journal.heard_overdue.wait()
        await asyncio.sleep(3 * threshold)
    return [record.getMessage() for record in caplog.records if record.name == "graph.session_monitor"]


async def test_a_session_held_too_long_is_reported_once(caplog: pytest.LogCaptureFixture, server: Server) -> None:
    assert len(await overdue_messages(caplog, server, 0.02)) == 1


async def test_the_report_ends_at_the_line_that_took_the_session(
    caplog: pytest.LogCaptureFixture, server: Server
) -> None:
    (message,) = await overdue_messages(caplog, server, 0.01)
    assert message.rstrip().splitlines()[-1].strip() == "return await manager.get_session()"
    assert "in overdue_messages" in message
    assert "snippets/graph" not in message
    assert "contextlib.py" not in message
    assert "asyncio/" not in message


async def test_the_report_of_a_managed_session_ends_at_its_async_with(server: Server) -> None:
    monitor = SessionMonitor(leak_threshold=60)
    async with ConnectionManager(server.uri, server.auth, monitor=monitor) as manager:
        async with manager.session():
            (held,) = monitor.active_sessions()
        assert not monitor.active_sessions()
    assert held.where.rstrip().splitlines()[-1].strip() == "async with manager.session():"


async def test_a_session_closed_in_time_is_not_reported(caplog: pytest.LogCaptureFixture, server: Server) -> None:
    monitor = SessionMonitor(leak_threshold=0.01)
    async with ConnectionManager(server.uri, server.auth, monitor=monitor) as manager:
        async with manager.session():
            pass
        async with await manager.get_session():
            pass
        await asyncio.sleep(0.03)
    assert monitor.get_stats()["overdue_sessions"] == 0
    assert not [record for record in caplog.records if record.name == "graph.session_monitor"]


async def test_without_a_threshold_no_stack_is_kept(driver: AsyncDriver) -> None:
    monitor = SessionMonitor()
    async with driver.session() as session:
        assert monitor.watch(session).where == ""


async def test_listeners_hear_of_each_session_once(manager: ConnectionManager) -> None:
    journal = Journal()
    manager.monitor.add_listener(journal)
    await read(manager)
    assert journal.events == ["acquired open=True", "released open=False error=NoneType"]


async def test_listeners_learn_that_the_block_was_cancelled(manager: ConnectionManager) -> None:
    journal = Journal()
    manager.monitor.add_listener(journal)
    entered = asyncio.Event()

    async def wait() -> None:
        async with manager.session():
            entered.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(wait())
    await entered.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert journal.events == ["acquired open=True", "released open=False error=CancelledError"]


async def test_listeners_hear_that_a_session_is_overdue_before_it_is_released(server: Server) -> None:
    monitor, journal = SessionMonitor(leak_threshold=0.001), Journal()
    monitor.add_listener(journal)
    async with ConnectionManager(server.uri, server.auth, monitor=monitor) as manager, manager.session():
        await journal.heard_overdue.wait()
    assert journal.events == ["acquired open=True", "overdue open=True", "released open=False error=NoneType"]
