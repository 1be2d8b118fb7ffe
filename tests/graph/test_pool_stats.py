"""连接池的占用：数得对，读不到时说读不到。"""

import asyncio

import pytest
from neo4j import Driver, GraphDatabase

from graph import ConnectionManager, PoolStats, read_pool_stats
from tests.neo4j_server import Server

UNREAD = "UNWIND range(1, 2000) AS n RETURN n"


@pytest.mark.asyncio
async def test_an_open_result_is_a_connection_in_use(manager: ConnectionManager) -> None:
    async with manager.session() as session:
        result = await session.run(UNREAD)
        assert manager.pool_stats == PoolStats(available=True, in_use=1, idle=0, connecting=0, max_size=10)
        await result.consume()
        assert manager.pool_stats == PoolStats(available=True, in_use=0, idle=1, connecting=0, max_size=10)


@pytest.mark.asyncio
async def test_a_connection_being_opened_is_counted(manager: ConnectionManager) -> None:
    connecting = asyncio.create_task(manager.driver.verify_connectivity())
    await asyncio.sleep(0)  # 让它走到第一次等待
    assert manager.pool_stats.connecting == 1
    await connecting
    assert manager.pool_stats.connecting == 0


def test_a_synchronous_driver_can_be_read_too(sync_driver: Driver) -> None:
    with sync_driver.session() as session:
        result = session.run(UNREAD)
        assert read_pool_stats(sync_driver).in_use == 1
        result.consume()
    assert read_pool_stats(sync_driver).in_use == 0


def test_routed_connections_are_counted(server: Server) -> None:
    uri = server.uri.replace("bolt://", "neo4j://")
    with GraphDatabase.driver(uri, auth=server.auth) as driver, driver.session() as session:
        result = session.run(UNREAD)
        assert read_pool_stats(driver).in_use == 1
        result.consume()


@pytest.mark.parametrize("path", ["_pool", "_pool.connections", "_pool.connections_reservations", "_pool.pool_config"])
def test_a_renamed_private_attribute_makes_the_figures_unavailable(path: str, sync_driver: Driver) -> None:
    sync_driver.verify_connectivity()
    *parents, name = path.split(".")
    owner: object = sync_driver
    for parent in parents:
        owner = getattr(owner, parent)
    value = getattr(owner, name)
    delattr(owner, name)
    try:
        assert read_pool_stats(sync_driver) == PoolStats(available=False)
    finally:
        setattr(owner, name, value)


def test_connections_of_another_shape_make_the_figures_unavailable(sync_driver: Driver) -> None:
    pool = sync_driver._pool
    connections, pool.connections = pool.connections, {"127.0.0.1:7687": 3}
    try:
        assert read_pool_stats(sync_driver) == PoolStats(available=False)
    finally:
        pool.connections = connections
