"""客户端和服务器之间的 TCP 代理，可以按命令弄坏连接。只监听回环地址。"""

import asyncio
import socket
import struct
from contextlib import suppress
from types import TracebackType
from typing import Self

CHUNK = 64 * 1024
RESET_ON_CLOSE = struct.pack("ii", 1, 0)  # SO_LINGER 为 0 秒：close() 发 RST，不发 FIN


class FaultProxy:
    """转发到 ``host:port``；``async with`` 进入后在 ``self.port`` 上监听。

    :param host: 服务器的地址。
    :param port: 服务器的端口。
    """

    def __init__(self, host: str, port: int) -> None:
        self._target = host, port
        self._writers: set[asyncio.StreamWriter] = set()
        self._gates: set[asyncio.Event] = set()  # 每个连接一扇门，关上就是黑洞
        self._swallow_new = False
        self._serving: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", 0)
        return self

    async def __aexit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._server.close()
        self.restore()
        self.reset_connections()
        await asyncio.gather(*self._serving, return_exceptions=True)
        await self._server.wait_closed()

    @property
    def port(self) -> int:
        """客户端要连的端口。"""
        port: int = self._server.sockets[0].getsockname()[1]
        return port

    @property
    def connections(self) -> int:
        """现在经过代理的连接数。"""
        return len(self._writers) // 2

    def reset_connections(self) -> None:
        """对每个连接的两端发 RST，好像中间的设备丢了状态。"""
        for writer in list(self._writers):
            connection = writer.get_extra_info("socket")
            with suppress(OSError):
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET_ON_CLOSE)
            writer.transport.abort()

    def close_connections(self) -> None:
        """对每个连接的两端发 FIN，好像负载均衡器清理空闲连接。"""
        for writer in list(self._writers):
            writer.close()

    def swallow(self) -> None:
        """现有的和新的连接都不再转发任何字节，看上去还在：黑洞。"""
        self._swallow_new = True
        self.forget_connections()

    def forget_connections(self) -> None:
        """只有现有的连接成为黑洞，好像 NAT 或负载均衡器忘了它们；新的连接照常。"""
        for gate in self._gates:
            gate.clear()

    def restore(self) -> None:
        """继续转发。"""
        self._swallow_new = False
        for gate in self._gates:
            gate.set()

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.create_task(self._serve(reader, writer))
        self._serving.add(task)
        task.add_done_callback(self._serving.discard)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            upstream_reader, upstream_writer = await asyncio.open_connection(*self._target)
        except OSError:
            writer.transport.abort()
            return
        pair = {writer, upstream_writer}
        gate = asyncio.Event()
        if not self._swallow_new:
            gate.set()
        self._writers |= pair
        self._gates.add(gate)
        pumps = [
            asyncio.create_task(_pump(reader, upstream_writer, gate)),
            asyncio.create_task(_pump(upstream_reader, writer, gate)),
        ]
        try:
            await asyncio.wait(pumps, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for pump in pumps:
                pump.cancel()
            await asyncio.gather(*pumps, return_exceptions=True)
            for end in pair:
                end.close()
            self._writers -= pair
            self._gates.discard(gate)


async def _pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, gate: asyncio.Event) -> None:
    while data := await reader.read(CHUNK):
        await gate.wait()
        writer.write(data)
        await writer.drain()
