"""连接管理器：何时连接，何时关闭，属于哪个事件循环。"""

import asyncio
import gc
import warnings

import pytest
from neo4j import AsyncSession
from neo4j.exceptions import ServiceUnavailable

from graph import ConnectionManager
from tests.neo4j_server import Server

pytestmark = pytest.mark.asyncio


async def test_no_driver_is_made_before_the_first_use() -> None:
    manager = ConnectionManager("bolt://127.0.0.1:9", ("neo4j", "unused"), max_connection_pool_size=7)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        stats = await manager.get_pool_stats()
        await manager.close()
        del manager
        gc.collect()
    assert (stats.available, stats.total, stats.max_size) == (True, 0, 7)


async def test_one_driver_serves_every_session(manager: ConnectionManager) -> None:
    first = manager.driver
    async with manager.session() as session:
        await (await session.run("RETURN 1")).consume()
    assert manager.driver is first


async def test_session_is_closed_when_the_block_ends(manager: ConnectionManager) -> None:
    async with manager.session() as session:
        assert not session.closed()
    assert session.closed()


async def test_a_session_counts_as_active_until_its_close_has_returned(manager: ConnectionManager) -> None:
    active_during_close: list[int] = []
    async with manager.session() as session:
        close = session.close

        async def observed_close() -> None:
            active_during_close.append(manager.monitor.get_stats()["active_sessions"])
            await close()

        session.close = observed_close  # type: ignore[method-assign]
    assert active_during_close == [1]


async def test_session_settings_reach_the_driver(server: Server) -> None:
    async with ConnectionManager(server.uri, server.auth, database="neo4j") as manager:
        async with manager.session() as session:
            default = (await (await session.run("CALL db.info() YIELD name")).single(strict=True))["name"]
        async with manager.session(database="system") as session:
            chosen = (await (await session.run("SHOW DEFAULT DATABASE YIELD name")).single(strict=True))["name"]
    assert (default, chosen) == ("neo4j", "neo4j")


async def test_get_session_returns_an_open_session_that_the_caller_closes(manager: ConnectionManager) -> None:
    session = await manager.get_session()
    assert isinstance(session, AsyncSession)
    assert manager.monitor.get_stats()["active_sessions"] == 1
    async with session:
        await (await session.run("RETURN 1")).consume()
    assert manager.monitor.get_stats()["active_sessions"] == 0


async def test_closing_twice_is_harmless(server: Server) -> None:
    manager = ConnectionManager(server.uri, server.auth)
    await manager.driver.verify_connectivity()
    await manager.close()
    await manager.close()


async def test_a_closed_manager_says_so(server: Server) -> None:
    manager = ConnectionManager(server.uri, server.auth)
    await manager.close()
    with pytest.raises(RuntimeError, match="ConnectionManager 已关闭，请新建一个"):
        async with manager.session():
            pass


async def test_leaving_the_block_closes_every_connection(server: Server, manager: ConnectionManager) -> None:
    async with ConnectionManager(server.uri, server.auth, user_agent="closes-every-connection/1.0") as other:
        await other.driver.verify_connectivity()
        assert await _connections_of("closes-every-connection/1.0", manager) == 1
    for _ in range(200):  # 服务器要过一会儿才注意到断开
        if await _connections_of("closes-every-connection/1.0", manager) == 0:
            return
        await asyncio.sleep(0.01)
    pytest.fail("管理器关闭之后，服务器上还有它的连接")


async def _connections_of(user_agent: str, manager: ConnectionManager) -> int:
    records, _, _ = await manager.driver.execute_query(
        "CALL dbms.listConnections() YIELD userAgent WHERE userAgent = $user_agent RETURN count(*) AS n",
        user_agent=user_agent,
    )
    return int(records[0]["n"])


async def test_a_failed_connection_leaves_nothing_in_use() -> None:
    async with ConnectionManager("bolt://127.0.0.1:9", ("neo4j", "unused")) as manager:
        with pytest.raises(ServiceUnavailable):
            await manager.driver.verify_connectivity()
        stats = await manager.get_pool_stats()
    assert (stats.in_use, stats.connecting) == (0, 0)


@pytest.mark.parametrize("variable", ["NEO4J_URI", "NEO4J_PASSWORD"])
async def test_a_missing_environment_variable_is_named(variable: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_URI", "bolt://127.0.0.1:9")
    monkeypatch.setenv("NEO4J_PASSWORD", "unused")
    monkeypatch.delenv(variable)
    with pytest.raises(KeyError, match=variable):
        ConnectionManager.from_environment()


async def test_settings_come_from_the_environment(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    user, password = server.auth
    for name, value in {"URI": server.uri, "USERNAME": user, "PASSWORD": password, "DATABASE": "neo4j"}.items():
        monkeypatch.setenv(f"NEO4J_{name}", value)
    async with ConnectionManager.from_environment(max_connection_pool_size=3) as manager:
        await manager.driver.verify_connectivity()
        assert (await manager.get_pool_stats()).max_size == 3
