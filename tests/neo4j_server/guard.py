"""看守进程：标准输入一关闭就删除一个容器，不论父进程是怎样退出的。

python guard.py 容器名
"""

import sys
from contextlib import suppress

from docker.errors import NotFound
from testcontainers.core.docker_client import DockerClient


def main() -> None:
    """等到父进程消失，再删除容器和它的卷。"""
    client = DockerClient().client
    sys.stdin.buffer.read()
    with suppress(NotFound):
        client.containers.get(sys.argv[1]).remove(force=True, v=True)


if __name__ == "__main__":
    main()
