"""先备好服务器要用的东西（容器的镜像，或内嵌的 jar），打印它在哪里；以后启动就不用再等下载。

python -m tests.neo4j_server
"""

import os
import sys

from testcontainers.core.docker_client import DockerClient

from tests.neo4j_server.backends import choose_backend
from tests.neo4j_server.container import docker_answers
from tests.neo4j_server.errors import ServerError
from tests.neo4j_server.image import choose_image
from tests.neo4j_server.jars import jar_directory, wanted_version


def prepare() -> str:
    """备好将要用的后端，返回一行说明。"""
    backend = choose_backend(os.environ, docker_answers)
    if backend == "container":
        client = DockerClient().client
        try:
            return f"镜像 {choose_image(client, os.environ)}"
        finally:
            client.close()
    if backend == "embedded":
        return f"jar 在 {jar_directory(wanted_version(os.environ))}"
    return f"服务器 {os.environ['NEO4J_URI']}"


if __name__ == "__main__":
    try:
        sys.stdout.write(f"{prepare()}\n")
    except ServerError as error:
        sys.exit(f"错误：{error}")
