"""Prometheus 指标：现读现报，读不到就不报。"""

import pytest
from neo4j import AsyncDriver
from prometheus_client import CollectorRegistry
from prometheus_client.exposition import generate_latest

from graph import ConnectionManager, PoolStats
from graph.metrics import GraphMetrics

pytestmark = pytest.mark.asyncio


async def test_an_open_result_shows_as_a_connection_in_use(manager: ConnectionManager) -> None:
    registry = CollectorRegistry()
    GraphMetrics(manager, registry)
    async with manager.session() as session:
        result = await session.run("RETURN 1")
        assert registry.get_sample_value("neo4j_pool_connections", {"state": "in_use"}) == 1
        assert registry.get_sample_value("neo4j_sessions_active") == 1
        await result.consume()
    assert registry.get_sample_value("neo4j_pool_connections", {"state": "in_use"}) == 0
    assert registry.get_sample_value("neo4j_pool_connections", {"state": "idle"}) == 1
    assert registry.get_sample_value("neo4j_pool_max_connections") == 10
    assert registry.get_sample_value("neo4j_sessions_active") == 0
    assert registry.get_sample_value("neo4j_sessions_total") == 1


async def test_the_time_a_session_was_held_is_observed(manager: ConnectionManager) -> None:
    registry = CollectorRegistry()
    GraphMetrics(manager, registry)
    for _ in range(3):
        async with manager.session():
            pass
    assert registry.get_sample_value("neo4j_session_held_seconds_count") == 3


async def test_the_age_of_the_oldest_session_is_shown(manager: ConnectionManager) -> None:
    registry = CollectorRegistry()
    GraphMetrics(manager, registry)
    assert registry.get_sample_value("neo4j_session_oldest_seconds") == 0
    async with manager.session():
        assert (registry.get_sample_value("neo4j_session_oldest_seconds") or 0) > 0


async def test_a_pool_that_cannot_be_read_is_left_out(
    manager: ConnectionManager, monkeypatch: pytest.MonkeyPatch
) -> None:
    registry = CollectorRegistry()
    GraphMetrics(manager, registry)
    assert isinstance(manager.driver, AsyncDriver)
    monkeypatch.setattr("graph.connection_manager.read_pool_stats", lambda _: PoolStats(available=False))
    exposed = generate_latest(registry).decode()
    assert "neo4j_pool_" not in exposed
    assert "neo4j_sessions_active" in exposed
