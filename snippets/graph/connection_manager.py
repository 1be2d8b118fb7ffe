"""连接管理：一个进程（准确说，一个事件循环）一个驱动。"""

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from types import TracebackType
from typing import Any, Self

from neo4j import AsyncDriver, AsyncGraphDatabase, AsyncSession

from graph.pool_stats import PoolStats, read_pool_stats
from graph.session_monitor import SessionMonitor


class ConnectionManager:
    """持有唯一的驱动，第一次用到时才创建，用完由 :meth:`close` 或 ``async with`` 关闭。

    驱动的连接绑定在创建它们的事件循环上，所以一个管理器只属于一个事件循环；换了循环会立刻报错，
    不会等到驱动抛出 ``attached to a different loop``。

    :param uri: ``bolt://``（单机直连）或 ``neo4j://``（按路由表连接；加密用 ``+s``、``+ssc``）。
    :param auth: 用户名和密码。
    :param database: 会话默认使用的数据库；``None`` 为服务器的默认库。
    :param monitor: 会话监控；省略时新建一个只计数的。
    :param max_connection_pool_size: 每个服务器地址的连接数上限。
    :param connection_acquisition_timeout: 秒。池满时等待连接的上限。
    :param connection_timeout: 秒。建立 TCP 连接的上限。
    :param max_connection_lifetime: 秒。连接到期后不再使用；要短于负载均衡器的空闲断开时间。
    :param liveness_check_timeout: 秒。空闲超过它的连接先探活再用；``None`` 不探，``0`` 每次都探。
    :param user_agent: 在 ``CALL dbms.listConnections()`` 里认出自己。
    """

    def __init__(
        self,
        uri: str,
        auth: tuple[str, str],
        *,
        database: str | None = None,
        monitor: SessionMonitor | None = None,
        max_connection_pool_size: int = 100,
        connection_acquisition_timeout: float = 60.0,
        connection_timeout: float = 30.0,
        max_connection_lifetime: float = 3600.0,
        liveness_check_timeout: float | None = None,
        user_agent: str | None = None,
    ) -> None:
        self._uri = uri
        self._auth = auth
        self._database = database
        self.monitor = monitor if monitor is not None else SessionMonitor()
        self._driver_config: dict[str, Any] = {
            "max_connection_pool_size": max_connection_pool_size,
            "connection_acquisition_timeout": connection_acquisition_timeout,
            "connection_timeout": connection_timeout,
            "max_connection_lifetime": max_connection_lifetime,
            "liveness_check_timeout": liveness_check_timeout,
            "user_agent": user_agent,
        }
        self._driver: AsyncDriver | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._closed = False

    @classmethod
    def from_environment(cls, **settings: Any) -> Self:
        """从环境变量 ``NEO4J_URI``、``NEO4J_USERNAME``、``NEO4J_PASSWORD``、``NEO4J_DATABASE`` 创建。

        :raises KeyError: 缺少 ``NEO4J_URI`` 或 ``NEO4J_PASSWORD``。
        """
        auth = (os.environ.get("NEO4J_USERNAME", "neo4j"), os.environ["NEO4J_PASSWORD"])
        return cls(os.environ["NEO4J_URI"], auth, database=os.environ.get("NEO4J_DATABASE"), **settings)

    @property
    def driver(self) -> AsyncDriver:
        """唯一的驱动；要在事件循环里取。

        :raises RuntimeError: 管理器已关闭，或当前事件循环不是第一次使用时的那个。
        """
        if self._closed:
            raise RuntimeError("ConnectionManager 已关闭，请新建一个")
        if self._driver is None:
            self._loop = asyncio.get_running_loop()
            self._driver = AsyncGraphDatabase.driver(self._uri, auth=self._auth, **self._driver_config)
        self._check_loop()
        return self._driver

    @asynccontextmanager
    async def session(self, **config: Any) -> AsyncIterator[AsyncSession]:
        """推荐用法：``async with manager.session() as session``。取消时连接立即断开，不等查询跑完。

        :param config: 原样传给 ``driver.session()``，例如 ``default_access_mode``、``bookmarks``。
        """
        session = self.driver.session(**{"database": self._database, **config})
        with self.monitor.track(session):  # 在外层：关闭本身也可能要等，等的时候会话还算活跃
            async with session:
                yield session

    async def get_session(self, **config: Any) -> AsyncSession:
        """返回一个会话，由调用者关闭：``async with await manager.get_session() as session``。"""
        session = self.driver.session(**{"database": self._database, **config})
        self.monitor.watch(session)
        return session

    @property
    def pool_stats(self) -> PoolStats:
        """连接池现在的占用情况，不做任何 I/O；还没有用过驱动时都是 0。"""
        if self._driver is None:
            return PoolStats(available=True, max_size=self._driver_config["max_connection_pool_size"])
        return read_pool_stats(self._driver)

    async def get_pool_stats(self) -> PoolStats:
        """同 :attr:`pool_stats`。"""
        return self.pool_stats

    async def close(self) -> None:
        """关闭驱动和全部连接。可以多次调用。

        :raises RuntimeError: 当前事件循环不是第一次使用时的那个；连接只能在它自己的循环里关闭。
        """
        if self._driver is not None:
            self._check_loop()
        self._closed = True
        driver, self._driver = self._driver, None
        if driver is not None:
            await driver.close()

    def _check_loop(self) -> None:
        if asyncio.get_running_loop() is not self._loop:
            raise RuntimeError("ConnectionManager 属于另一个事件循环：每个循环新建一个，在同一个循环里关闭")

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.close()
