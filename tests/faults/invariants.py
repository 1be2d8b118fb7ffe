"""故障过后必须成立的事。"""

import time
from dataclasses import dataclass

from neo4j import Driver

from graph import ConnectionManager
from tests.faults.workload import PARTS, Ledger
from tests.pages.connections import unfinished_transactions


@dataclass(frozen=True)
class Invariants:
    """一次运行的结局。除 ``acknowledged``、``unacknowledged`` 和 ``recovery`` 外，每一项都应为 0。"""

    acknowledged: int
    unacknowledged: int
    lost: int
    duplicated: int
    partial: int
    connections_in_use: int
    sessions_active: int
    transactions_open: int
    recovery: float

    @property
    def hold(self) -> bool:
        """没有丢失、重复、半个写入，也没有泄漏。"""
        return not any(
            (
                self.lost,
                self.duplicated,
                self.partial,
                self.connections_in_use,
                self.sessions_active,
                self.transactions_open,
            )
        )


async def measure(manager: ConnectionManager, observer: Driver, ledger: Ledger, recovery: float) -> Invariants:
    """在负载结束、服务器恢复之后核对账本和数据库。

    :param recovery: 秒。最后一次故障到下一个成功的操作；没有故障时为 0。
    """
    pool = await manager.get_pool_stats()
    records, _, _ = observer.execute_query(
        "MATCH (d:Document) OPTIONAL MATCH (d)-[:HAS_CHUNK]->(c:Chunk) RETURN d.id AS id, count(c) AS chunks"
    )
    written = [record["id"] for record in records]
    present = set(written)
    return Invariants(
        acknowledged=len(ledger.acknowledged),
        unacknowledged=len(ledger.unacknowledged),
        lost=len(ledger.acknowledged - present),
        duplicated=len(written) - len(present),
        partial=sum(1 for record in records if record["chunks"] != PARTS),
        connections_in_use=pool.in_use,
        sessions_active=manager.monitor.get_stats()["active_sessions"],
        transactions_open=unfinished_transactions(observer),
        recovery=recovery,
    )


def seconds_since(moment: float) -> float:
    """从 ``moment``（``time.monotonic()``）到现在的秒数。"""
    return time.monotonic() - moment
