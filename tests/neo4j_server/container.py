"""容器后端：testcontainers 的 Neo4jContainer，端口只发布在回环地址上。"""

import gc
import secrets
import subprocess
import sys
import time
import warnings
from collections.abc import Mapping
from contextlib import ExitStack, suppress
from pathlib import Path
from urllib.parse import urlsplit

from docker.errors import APIError, DockerException
from docker.models.containers import Container
from neo4j.exceptions import DriverError, Neo4jError, TransientError
from testcontainers.community.neo4j import Neo4jContainer
from testcontainers.core.config import ConnectionMode, testcontainers_config
from testcontainers.core.docker_client import DockerClient

from tests.neo4j_server.database import Database
from tests.neo4j_server.errors import ServerError
from tests.neo4j_server.image import available, choose_image
from tests.neo4j_server.ports import HOST, free_port
from tests.neo4j_server.server import Server

LOCAL_HOSTS = ("localhost", "127.0.0.1")  # 套接字文件的地址写作 http+docker://localhost
GUARD = Path(__file__).with_name("guard.py")
BOLT_PORT = 7687
START_SECONDS = 180
FREEZE_SECONDS = 30
POLL_SECONDS = 0.1
LOG_LINES = 40


def docker_answers() -> bool:
    """本机有没有一个 Docker 引擎在应答。别的机器上的不算：端口只发布在它的回环地址上，这里连不到。"""
    client = None
    with warnings.catch_warnings(action="ignore", category=ResourceWarning):
        with suppress(DockerException):
            client = DockerClient().client
        if client is None:
            gc.collect()  # docker-py 连不上时不关闭套接字；现在回收，警告才不会混进代码块的输出
            return False
    try:
        return bool(client.ping()) and urlsplit(client.api.base_url).hostname in LOCAL_HOSTS
    except DockerException:
        return False
    finally:
        client.close()


class ContainerServer(Server):
    """在容器里运行 Neo4j。

    Args:
        environment: 从中读 ``NEO4J_IMAGE`` 和 ``NEO4J_VERSION``，它们决定用哪个镜像。

    Raises:
        ServerError: 没有镜像，或容器里的服务器没有启动；消息里有容器日志的末尾。

    """

    backend = "container"

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._cleanup = ExitStack()
        try:
            docker_client = DockerClient()
            client = docker_client.client
            self._cleanup.callback(client.close)
            if docker_client.get_connection_mode() is not ConnectionMode.bridge_ip:
                # 本进程在容器里时，testcontainers 默认去连网桥的网关，那里没有发布端口
                testcontainers_config.connection_mode_override = ConnectionMode.docker_host
                testcontainers_config.tc_host_override = HOST
            self._image = choose_image(client, environment)
            name = f"neo4j-session-guide-{secrets.token_hex(8)}"
            if testcontainers_config.ryuk_disabled or not available(client, testcontainers_config.ryuk_image):
                testcontainers_config.ryuk_disabled = True
                self._cleanup.callback(start_guard(name).communicate)
            self.auth = ("neo4j", secrets.token_urlsafe(16))
            self._start(name, free_port(), environment)
        except BaseException:
            self.close()
            raise

    def _start(self, name: str, port: int, environment: Mapping[str, str]) -> None:
        container = Neo4jContainer(self._image, BOLT_PORT, password=self.auth[1], username=self.auth[0])
        container.with_name(name)
        # docker-py 认得 (地址, 端口)；端口固定，重启之后才还是它
        container.ports[str(BOLT_PORT)] = (HOST, port)  # type: ignore[assignment]
        container.with_envs(
            NEO4J_server_bolt_advertised__address=f"{HOST}:{port}",  # neo4j:// 的路由表给出这个地址
            NEO4J_server_memory_heap_max__size="512m",
            NEO4J_server_memory_pagecache_size="64m",
            NEO4J_dbms_usage__report_enabled="false",
        )
        if (options := environment.get("NEO4J_JVM_OPTIONS")) is not None:
            container.with_env("NEO4J_JVM_OPTIONS", options)  # 只有本地组装的镜像认得
        self._cleanup.callback(container.stop)
        try:
            container.start()
        except (DockerException, DriverError, Neo4jError, TimeoutError, RuntimeError) as error:
            tail = ""
            if container._container:
                tail = container._container.logs(tail=LOG_LINES).decode(errors="replace")
            raise ServerError(f"容器里的 Neo4j 没有启动（镜像 {self._image}）：{error}\n{tail}") from error
        self._docker: Container = container.get_wrapped_container()
        self.uri = container.get_connection_url()
        self._connect()

    def _connect(self) -> None:
        self._database = Database(self.uri, self.auth)
        self._cleanup.callback(self._database.close)

    def describe(self) -> str:
        """写进测试报告的一行，带镜像名。"""
        return f"{super().describe()} · {self._image}"

    def kill(self) -> None:
        """SIGKILL 容器里的服务器；容器留着。"""
        self._docker.reload()
        if self._docker.status == "paused":
            self._docker.unpause()  # 引擎拒绝杀死冻结的容器
        if self._docker.status != "exited":
            self._docker.kill()
            self._docker.wait()

    def restart(self) -> None:
        """杀死服务器，再启动同一个容器，等到可以查询。"""
        self.kill()
        self._database.close()
        self._docker.start()
        deadline = time.monotonic() + START_SECONDS
        while True:
            try:
                return self._connect()
            except (DriverError, TransientError) as error:
                if time.monotonic() > deadline:
                    raise ServerError(f"容器里的 Neo4j 没有重新启动（{self.uri}）：{error}") from error
                time.sleep(POLL_SECONDS)

    def pause(self) -> None:
        """冻结容器（``docker pause``）。

        cgroup v1 上，忙的容器不是每次都冻得住；runc 放开它再报错（opencontainers/runc#2791），那就再要一次。
        """
        deadline = time.monotonic() + FREEZE_SECONDS
        while True:
            try:
                return self._docker.pause()
            except APIError as error:
                if "unable to freeze" not in str(error) or time.monotonic() > deadline:
                    raise

    def resume(self) -> None:
        """让容器继续（``docker unpause``）。"""
        self._docker.unpause()

    def close(self) -> None:
        """删除容器和它的卷。"""
        self._cleanup.close()


def start_guard(container_name: str) -> "subprocess.Popen[bytes]":
    """启动看守进程：本进程一消失（包括被 SIGKILL），它就删除容器。代替拉不到镜像的 Ryuk。"""
    return subprocess.Popen([sys.executable, str(GUARD), container_name], stdin=subprocess.PIPE, process_group=0)
