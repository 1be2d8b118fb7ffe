"""运行之后还留着什么：连接池里占用的连接，服务器上没结束的事务。"""

import time
from typing import Any

from neo4j import AsyncDriver, Driver
from neo4j.exceptions import DriverError, Neo4jError

from graph import read_pool_stats

OPEN_TRANSACTIONS = (
    "SHOW TRANSACTIONS YIELD currentQuery, database "
    "WHERE database <> 'system' AND NOT currentQuery STARTS WITH 'SHOW TRANSACTIONS' RETURN count(*) AS n"
)
HELD_SECONDS = 0.3  # 剩下的事务都有没还的连接可以解释：只再等这么久
ROLLBACK_SECONDS = 15.0  # 服务器发现连接断了、放开锁、回滚，慢机器上最多用这么久


async def in_use_connections(fixtures: dict[str, Any]) -> int | None:
    """片段用过的连接池里占用的连接数；没有用 ``manager`` 或 ``driver`` 时返回 ``None``。"""
    stats = []
    if "manager" in fixtures:
        stats.append(await fixtures["manager"].get_pool_stats())
    for name in ("driver", "sync_driver"):
        driver = fixtures.get(name)
        if isinstance(driver, (AsyncDriver, Driver)):
            stats.append(read_pool_stats(driver))
    return sum(pool.in_use for pool in stats) if stats else None


def unfinished_transactions(observer: Driver, within: float = ROLLBACK_SECONDS, held: int = 0) -> int:
    """服务器上没结束的事务数。断开的连接要过一会儿才回滚，所以等到 0，最多等 ``within`` 秒。

    ``held`` 个连接租出去没有还，它们的事务不会自己结束：剩下的不多于 ``held`` 个时，再等就没有用了。
    """
    started = time.monotonic()
    while True:
        try:
            records, _, _ = observer.execute_query(OPEN_TRANSACTIONS)
        except (DriverError, Neo4jError):
            return 0
        unfinished: int = records[0]["n"]
        if unfinished == 0 or time.monotonic() > started + (HELD_SECONDS if unfinished <= held else within):
            return unfinished
