"""在另一个进程里启动服务器，好让测试杀死那个进程。"""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

WAIT_SECONDS = 120
SOURCE = """
import signal, sys, threading
from tests.neo4j_server import start_server

signal.signal(signal.SIGINT, signal.default_int_handler)  # 测试自己可能在忽略 SIGINT 的后台运行
with start_server() as server:
    if "pause" in sys.argv:
        server.pause()
    print(server.describe(), flush=True)
    threading.Event().wait()
"""


@contextmanager
def parent_process(*arguments: str, **environment: str) -> Iterator[subprocess.Popen[str]]:
    """运行一个启动了服务器就一直等着的进程；服务器就绪后它打印一行。

    Args:
        arguments: ``pause`` 表示就绪后冻结服务器。
        environment: 追加的环境变量。

    """
    process = subprocess.Popen(
        [sys.executable, "-c", SOURCE, *arguments],
        env=os.environ | environment,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def processes_naming(text: str) -> list[str]:
    """命令行里有 ``text`` 的进程。"""
    listing = subprocess.run(["ps", "-A", "-ww", "-o", "pid=,args="], check=True, capture_output=True, text=True)
    return [line for line in listing.stdout.splitlines() if text in line]


def eventually(condition: Callable[[], bool]) -> bool:
    """轮询，直到条件成立；最多等两分钟。"""
    deadline = time.monotonic() + WAIT_SECONDS
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True
