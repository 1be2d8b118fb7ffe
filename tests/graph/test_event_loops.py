"""换了事件循环立刻报错，不留给驱动去报 attached to a different loop。"""

import asyncio

import pytest

from graph import ConnectionManager
from tests.neo4j_server import Server

OTHER_LOOP = "ConnectionManager 属于另一个事件循环：每个循环新建一个，在同一个循环里关闭"


async def use(manager: ConnectionManager) -> None:
    await manager.driver.verify_connectivity()


@pytest.mark.parametrize("operation", [use, ConnectionManager.close])
def test_a_manager_refuses_another_event_loop(server: Server, operation: object) -> None:
    manager = ConnectionManager(server.uri, server.auth)
    with asyncio.Runner() as first, asyncio.Runner() as second:
        first.run(use(manager))
        with pytest.raises(RuntimeError, match=OTHER_LOOP):
            second.run(operation(manager))  # type: ignore[operator]
        first.run(use(manager))  # 被拒绝的调用没有弄坏它
        first.run(manager.close())


def test_a_manager_made_outside_a_loop_belongs_to_the_first_loop_that_uses_it(server: Server) -> None:
    manager = ConnectionManager(server.uri, server.auth)
    with asyncio.Runner() as runner:
        runner.run(use(manager))
        runner.run(manager.close())


def test_the_driver_is_refused_outside_any_event_loop(server: Server) -> None:
    manager = ConnectionManager(server.uri, server.auth)
    with pytest.raises(RuntimeError, match="no running event loop"):
        _ = manager.driver
