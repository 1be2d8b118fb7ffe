"""一个 TCP 连不上、也不拒绝的地址，和防火墙丢包一样。"""

import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress


@contextmanager
def full_backlog() -> Iterator[str]:
    """一个连接队列已满的 ``bolt://`` 地址：握手的第一个包被丢掉，连接一直停在途中。"""
    with ExitStack() as sockets:
        listener = sockets.enter_context(socket.socket())
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        host, port = listener.getsockname()
        for _ in range(4):
            filler = sockets.enter_context(socket.socket())
            filler.setblocking(False)
            with suppress(BlockingIOError):
                filler.connect((host, port))
        yield f"bolt://{host}:{port}"
