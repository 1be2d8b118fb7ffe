"""没有请求在跑的那一刻，进程和服务器上还有什么。"""

import gc
from collections import Counter
from dataclasses import dataclass

import psutil
from neo4j import GraphDatabase

from graph import ConnectionManager
from tests.pages.connections import unfinished_transactions
from tests.soak.address import Address


@dataclass(frozen=True)
class Sample:
    """一次采样。``failures`` 是没有做成的操作，取消和故意的错误除外；``stray_sockets`` 是连接池以外的连接。"""

    seconds: float
    operations: int
    failures: int
    megabytes: float
    objects: int
    stray_sockets: int
    in_use: int
    sessions: int
    transactions: int


def take(manager: ConnectionManager, server: Address, seconds: float, outcomes: Counter[str]) -> Sample:
    """先垃圾回收，再数；事务等到回滚完为止。"""
    gc.collect()
    process, pool = psutil.Process(), manager.pool_stats
    sockets = sum(connection.status == psutil.CONN_ESTABLISHED for connection in process.net_connections("tcp"))
    objects = len(gc.get_objects())
    with GraphDatabase.driver(server.uri, auth=server.auth) as observer:
        transactions = unfinished_transactions(observer)
    return Sample(
        seconds=seconds,
        operations=outcomes.total(),
        failures=outcomes["失败"],
        megabytes=process.memory_info().rss / 1e6,
        objects=objects,
        stray_sockets=sockets - pool.total,
        in_use=pool.in_use,
        sessions=manager.monitor.get_stats()["active_sessions"],
        transactions=transactions,
    )
