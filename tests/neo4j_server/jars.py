"""Neo4j 的 jar：用 jgo 从 Maven Central 解析一次，放进用户的缓存目录，以后不再联网。"""

import shutil
import sys
import tempfile
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import requests
from jgo.constants import default_jgo_cache
from jgo.maven import Artifact, MavenContext, PythonResolver

from tests.neo4j_server.errors import ServerError

DEFAULT_VERSION = "5.26.25"  # 长期支持版
ATTEMPTS = 3


def wanted_version(environment: Mapping[str, str]) -> str:
    """返回 ``NEO4J_VERSION`` 选的版本号，没有选就是长期支持版。"""
    return environment.get("NEO4J_VERSION") or DEFAULT_VERSION


class RetryingResolver(PythonResolver):
    """断线重试；jgo 直接写最终文件，所以失败后删掉半截的文件。"""

    def download(self, artifact: Artifact) -> Path | None:
        """下载一个文件到缓存，返回它的路径。"""
        for attempt in range(1, ATTEMPTS + 1):
            try:
                return super().download(artifact)
            except requests.RequestException:
                if artifact.cached_path:
                    artifact.cached_path.unlink(missing_ok=True)
                if attempt == ATTEMPTS:
                    raise
        return None


def jar_directory(version: str) -> Path:
    """返回装着某个 Neo4j 版本的全部 jar 的目录；缓存里没有时先下载。

    Args:
        version: Neo4j 的版本号，例如 ``5.26.25``。

    Raises:
        ServerError: 下载失败。缓存目录里不会留下不完整的内容。

    """
    final = default_jgo_cache() / "neo4j-session-guide" / version
    if final.is_dir():
        return final
    sys.stderr.write(f"第一次使用 Neo4j {version}：从 Maven Central 下载约 135 MB 的 jar 到 {final}\n")
    final.parent.mkdir(parents=True, exist_ok=True)
    partial = Path(tempfile.mkdtemp(prefix=f"{version}-", dir=final.parent))
    try:
        download(version, partial)
        if not final.is_dir():  # 可能有另一个进程刚刚下载完
            partial.rename(final)
    except (requests.RequestException, RuntimeError, OSError) as error:
        raise ServerError(
            f"下载 Neo4j {version} 的 jar 失败：{error}。检查能否访问 repo.maven.apache.org，"
            "或设置 NEO4J_URI 使用已有的服务器"
        ) from error
    finally:
        shutil.rmtree(partial, ignore_errors=True)
    return final


def download(version: str, target: Path) -> None:
    """把 neo4j 和 neo4j-bolt 及其运行时依赖下载到 target（Maven 仓库的目录结构）。"""
    maven = MavenContext(resolver=RetryingResolver(), repo_cache=target)
    roots = [maven.create_dependency(f"org.neo4j:{name}:{version}") for name in ("neo4j", "neo4j-bolt")]
    inputs, transitive = maven.resolver.resolve(roots)
    needed = [*inputs, *(item for item in transitive if item.scope in ("compile", "runtime"))]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda dependency: dependency.artifact.resolve(), needed))
