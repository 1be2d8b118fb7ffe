"""选择后端，启动服务器。"""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from tests.neo4j_server.container import ContainerServer, docker_answers
from tests.neo4j_server.embedded import EmbeddedServer
from tests.neo4j_server.errors import ServerError
from tests.neo4j_server.external import ExternalServer
from tests.neo4j_server.server import Server

BACKENDS: dict[str, Callable[[Mapping[str, str]], Server]] = {
    "external": ExternalServer,
    "container": ContainerServer,
    "embedded": EmbeddedServer,
}


def choose_backend(environment: Mapping[str, str], docker_answers: Callable[[], bool]) -> str:
    """返回要用的后端：``NEO4J_BACKEND`` 指定的，否则外部、容器、内嵌里第一个能用的。

    Args:
        environment: 从中读 ``NEO4J_BACKEND`` 和 ``NEO4J_URI``。
        docker_answers: 有没有 Docker 引擎在应答。

    Raises:
        ServerError: 指定的后端不存在或用不了；不会换成另一个。

    """
    wanted = environment.get("NEO4J_BACKEND")
    has_uri = bool(environment.get("NEO4J_URI"))
    if wanted and wanted not in BACKENDS:
        raise ServerError(f"没有叫 NEO4J_BACKEND={wanted} 的后端，可用的是 {'、'.join(BACKENDS)}")
    if wanted == "external" and not has_uri:
        raise ServerError("NEO4J_BACKEND=external 需要服务器的地址，设置 NEO4J_URI、NEO4J_USERNAME 和 NEO4J_PASSWORD")
    if wanted == "container" and not docker_answers():
        raise ServerError("NEO4J_BACKEND=container，但没有 Docker 引擎应答；启动 Docker，或去掉 NEO4J_BACKEND")
    if wanted:
        return wanted
    if has_uri:
        return "external"
    return "container" if docker_answers() else "embedded"


@contextmanager
def start_server(environment: Mapping[str, str] = os.environ) -> Iterator[Server]:
    """启动（或连上）一个 Neo4j；离开时结束它，删除它的全部文件。

    Args:
        environment: ``NEO4J_…`` 变量，选择后端、版本、镜像和外部服务器。

    Yields:
        空数据库的服务器，已经可以查询。

    Raises:
        ServerError: 所要的后端用不了，或服务器没有启动。

    """
    server = BACKENDS[choose_backend(environment, docker_answers)](environment)
    try:
        yield server
    finally:
        server.close()
