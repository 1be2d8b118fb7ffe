"""连接池的占用情况。驱动没有公开接口，这里读私有属性，读不到就说读不到。"""

from dataclasses import dataclass

from neo4j import AsyncDriver, Driver


@dataclass(frozen=True)
class PoolStats:
    """某一刻的连接池。单位都是连接数；``available`` 为假时其余各项都是 0，没有意义。"""

    available: bool
    in_use: int = 0
    idle: int = 0
    connecting: int = 0
    max_size: int = 0

    @property
    def total(self) -> int:
        """已建立的连接数。"""
        return self.in_use + self.idle


def read_pool_stats(driver: AsyncDriver | Driver) -> PoolStats:
    """读 ``driver`` 的连接池。

    ``_pool`` 及其 ``connections``、``connections_reservations``、``pool_config`` 是私有属性，
    在驱动 5.28 和 6.4 上相同；任何一个改了名或变了形状，返回 ``PoolStats(available=False)``，不抛异常。
    """
    try:
        pool = driver._pool  # noqa: SLF001
        connections = [connection for queue in list(pool.connections.values()) for connection in list(queue)]
        in_use = sum(1 for connection in connections if connection.in_use)
        return PoolStats(
            available=True,
            in_use=in_use,
            idle=len(connections) - in_use,
            connecting=sum(pool.connections_reservations.values()),
            max_size=pool.pool_config.max_connection_pool_size,
        )
    except (AttributeError, TypeError):
        return PoolStats(available=False)
