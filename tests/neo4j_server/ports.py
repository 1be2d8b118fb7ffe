"""回环地址上的端口。"""

import random
import socket
from contextlib import suppress

from tests.neo4j_server.errors import ServerError

HOST = "127.0.0.1"
PORTS = range(20_000, 32_000)  # 低于 Linux 和 macOS 的临时端口，不会被别的程序的外出连接占去


def free_port() -> int:
    """返回一个此刻没有人监听的回环端口。"""
    shuffled = random.SystemRandom().sample(PORTS, len(PORTS))  # 别人给 random 定了种子，也不会同时挑中同一个
    for port in shuffled:
        with socket.socket() as probe, suppress(OSError):
            probe.bind((HOST, port))
            return port
    raise ServerError(f"{HOST} 的端口 {PORTS.start} 到 {PORTS.stop - 1} 都被占用，关掉一些程序再试")
