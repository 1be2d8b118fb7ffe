"""各种故障，以及恢复之后多久有操作成功。"""

import asyncio
import time
from collections.abc import Awaitable, Callable

from tests.faults.proxy import FaultProxy
from tests.faults.workload import Ledger
from tests.neo4j_server import Server

BLACK_HOLE_SECONDS = 1.0
PAUSE_SECONDS = 1.0
Fault = Callable[[Server, FaultProxy], Awaitable[None]]


async def kill_and_restart(server: Server, proxy: FaultProxy) -> None:  # noqa: ARG001
    """杀死服务器，再启动。"""
    await asyncio.to_thread(server.kill)
    await asyncio.to_thread(server.restart)


async def pause(server: Server, proxy: FaultProxy) -> None:  # noqa: ARG001
    """冻结服务器一秒。"""
    await asyncio.to_thread(server.pause)
    await asyncio.sleep(PAUSE_SECONDS)
    await asyncio.to_thread(server.resume)


async def reset(server: Server, proxy: FaultProxy) -> None:  # noqa: ARG001
    """重置全部连接。"""
    proxy.reset_connections()


async def close(server: Server, proxy: FaultProxy) -> None:  # noqa: ARG001
    """关闭全部连接。"""
    proxy.close_connections()


async def black_hole(server: Server, proxy: FaultProxy) -> None:  # noqa: ARG001
    """一秒之内没有任何字节通过。"""
    proxy.swallow()
    await asyncio.sleep(BLACK_HOLE_SECONDS)
    proxy.restore()


async def inject(
    faults: list[Fault], server: Server, proxy: FaultProxy, ledger: Ledger, operations: int
) -> dict[str, float]:
    """在负载进行中均匀地依次注入 ``faults``；返回每种故障从开始到恢复的最长秒数。"""
    recovery: dict[str, float] = {}
    for number, fault in enumerate(faults, 1):
        await ledger.reached(operations * number // (len(faults) + 1))
        started = time.monotonic()
        await fault(server, proxy)
        await ledger.success_after(time.monotonic())
        name = fault.__name__
        recovery[name] = max(recovery.get(name, 0.0), time.monotonic() - started)
    return recovery
