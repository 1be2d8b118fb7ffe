"""示例共用的支持包：连接管理、会话监控、异常和资源警告。只依赖 neo4j。

``graph.metrics`` 和 ``graph.tracing`` 另外需要 prometheus-client 和 opentelemetry-api，用到时再导入。
"""

from graph.connection_manager import ConnectionManager
from graph.errors import GraphQueryError
from graph.pool_stats import PoolStats, read_pool_stats
from graph.resource_warnings import setup_resource_monitoring
from graph.session_monitor import HeldSession, SessionListener, SessionMonitor

__all__ = [
    "ConnectionManager",
    "GraphQueryError",
    "HeldSession",
    "PoolStats",
    "SessionListener",
    "SessionMonitor",
    "read_pool_stats",
    "setup_resource_monitoring",
]
