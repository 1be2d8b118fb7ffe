"""一万个操作，二百个任务，随机取消，各种故障：什么都不丢，什么都不漏。"""

import asyncio
import os
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from neo4j import Driver
from neo4j.exceptions import DriverError, Neo4jError

from graph import ConnectionManager, SessionMonitor
from tests.faults import fault
from tests.faults.invariants import Invariants, measure
from tests.faults.proxy import FaultProxy
from tests.faults.report import report
from tests.faults.workload import OPERATIONS, Ledger, run_workload
from tests.neo4j_server import Server

SEEDS = [int(seed) for seed in os.environ.get("FAULT_SEEDS", "1,2,3").split(",")]
POOL_SIZE = 20
EVERY_FAULT: list[fault.Fault] = [fault.reset, fault.kill_and_restart, fault.black_hole, fault.close, fault.pause]


@pytest_asyncio.fixture
async def manager(server: Server, proxy: FaultProxy) -> AsyncIterator[ConnectionManager]:
    """经过代理的连接管理器，先建好唯一性约束。"""
    async with ConnectionManager(
        f"bolt://127.0.0.1:{proxy.port}",
        server.auth,
        monitor=SessionMonitor(),
        max_connection_pool_size=POOL_SIZE,
        connection_acquisition_timeout=5.0,
        liveness_check_timeout=0.5,
        max_connection_lifetime=60.0,
    ) as connected:
        await connected.driver.execute_query(
            "CREATE CONSTRAINT document_id IF NOT EXISTS FOR (d:Document) REQUIRE d.id IS UNIQUE"
        )
        await connected.driver.execute_query(
            "CREATE CONSTRAINT chunk_id IF NOT EXISTS FOR (c:Chunk) REQUIRE c.id IS UNIQUE"
        )
        yield connected


async def survive(
    faults: list[fault.Fault],
    seed: int,
    *,
    manager: ConnectionManager,
    server: Server,
    proxy: FaultProxy,
    observer: Driver,
    operations: int = OPERATIONS,
) -> Invariants:
    """负载和故障同时进行，结束后核对。"""
    ledger = Ledger()
    async with asyncio.TaskGroup() as group:
        injected = group.create_task(fault.inject(faults, server, proxy, ledger, operations))
        group.create_task(run_workload(manager, ledger, seed=seed, operations=operations))
    recovery = injected.result()
    result = await measure(manager, observer, ledger, max(recovery.values(), default=0.0))
    report(seed, faults, result, recovery, ledger)
    return result


@pytest.mark.asyncio
@pytest.mark.parametrize("seed", SEEDS)
async def test_nothing_is_lost_or_leaked_when_every_fault_strikes_under_load(
    seed: int, manager: ConnectionManager, server: Server, proxy: FaultProxy, observer: Driver
) -> None:
    result = await survive(EVERY_FAULT, seed, manager=manager, server=server, proxy=proxy, observer=observer)
    assert result.hold, result


@pytest.mark.asyncio
@pytest.mark.parametrize("seed", SEEDS)
async def test_random_cancellations_alone_leak_nothing(
    seed: int, manager: ConnectionManager, server: Server, proxy: FaultProxy, observer: Driver
) -> None:
    result = await survive([], seed, manager=manager, server=server, proxy=proxy, observer=observer)
    assert result.hold, result
    assert result.acknowledged > 0


@pytest.mark.asyncio
async def test_an_exhausted_pool_refuses_and_then_recovers(server: Server) -> None:
    async with ConnectionManager(
        server.uri, server.auth, max_connection_pool_size=2, connection_acquisition_timeout=0.5
    ) as small:
        held = [await small.get_session() for _ in range(2)]
        for session in held:
            await session.begin_transaction()
        with pytest.raises((DriverError, Neo4jError), match="failed to obtain a connection from the pool"):
            await small.driver.execute_query("RETURN 1")
        for session in held:
            await session.close()
        await small.driver.execute_query("RETURN 1")
        assert (await small.get_pool_stats()).in_use == 0
