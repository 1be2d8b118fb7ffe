"""把连接池和会话变成 Prometheus 指标。需要 prometheus-client。"""

from collections.abc import Iterator

from prometheus_client import CollectorRegistry, Histogram
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from graph.connection_manager import ConnectionManager
from graph.session_monitor import HeldSession

HELD_SECONDS_BUCKETS = (0.001, 0.01, 0.1, 0.5, 1.0, 5.0, 30.0, 120.0)


class GraphMetrics(Collector):
    """导出 ``manager`` 的连接池和会话；每次抓取时现读，不需要后台任务。

    在 ``manager`` 的事件循环里抓取：``/metrics`` 写成 ``async def`` 的路由。读不到连接池时
    （见 :func:`graph.read_pool_stats`）不导出 ``neo4j_pool_*``，看板上是断线而不是假的 0。

    :param registry: 指标登记在这里；进程里只有一个管理器时用 ``prometheus_client.REGISTRY``。
    """

    def __init__(self, manager: ConnectionManager, registry: CollectorRegistry) -> None:
        self._manager = manager
        self._held_seconds = Histogram(
            "neo4j_session_held_seconds",
            "会话从取得到关闭的秒数",
            buckets=HELD_SECONDS_BUCKETS,
            registry=registry,
        )
        registry.register(self)
        manager.monitor.add_listener(self)

    def collect(self) -> Iterator[Metric]:
        """由 prometheus-client 在每次抓取时调用。"""
        yield from self._pool()
        yield from self._sessions()

    def _pool(self) -> Iterator[Metric]:
        pool = self._manager.pool_stats
        if not pool.available:
            return
        connections = GaugeMetricFamily("neo4j_pool_connections", "连接数，按状态", labels=["state"])
        connections.add_metric(["in_use"], pool.in_use)
        connections.add_metric(["idle"], pool.idle)
        connections.add_metric(["connecting"], pool.connecting)
        yield connections
        yield GaugeMetricFamily("neo4j_pool_max_connections", "每个服务器地址的连接数上限", value=pool.max_size)

    def _sessions(self) -> Iterator[Metric]:
        stats = self._manager.monitor.get_stats()
        held = self._manager.monitor.active_sessions()
        oldest = held[0].held_seconds if held else 0.0
        yield GaugeMetricFamily("neo4j_sessions_active", "还没有关闭的会话数", value=stats["active_sessions"])
        yield GaugeMetricFamily("neo4j_session_oldest_seconds", "最老的活跃会话已持有的秒数", value=oldest)
        yield CounterMetricFamily("neo4j_sessions", "累计取得的会话数", value=stats["total_sessions"])
        yield CounterMetricFamily(
            "neo4j_sessions_overdue", "累计持有超过 leak_threshold 的会话数", value=stats["overdue_sessions"]
        )

    def acquired(self, held: HeldSession) -> None:
        """取得会话时无事可做：活跃数在抓取时现读。"""

    def overdue(self, held: HeldSession) -> None:
        """超过阈值时无事可做：累计数在抓取时现读。"""

    def released(self, held: HeldSession, error: BaseException | None) -> None:  # noqa: ARG002
        """会话关闭时记下它持有了多久。"""
        self._held_seconds.observe(held.held_seconds)
