"""结果是在什么机器、什么版本上测的。"""

import os
import platform
from datetime import UTC, datetime
from pathlib import Path

import neo4j

from tests.neo4j_server import Server


def describe_machine(server: Server) -> str:
    """表格下面的那一行。"""
    day = datetime.now(UTC).date().isoformat()
    return (
        f"{day}，{processor()}，{os.cpu_count()} 核，客户端和服务器在同一台机器；"
        f"Neo4j {server.version}（{server.backend}），驱动 {neo4j.__version__}，Python {platform.python_version()}"
    )


def processor() -> str:
    """处理器的名字。"""
    information = Path("/proc/cpuinfo")
    if information.exists():
        for line in information.read_text("utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()
