"""jar 的缓存：下载一次，以后不联网；失败不留下半截的东西。"""

from pathlib import Path

import pytest
import requests
from jgo.maven import MavenContext, PythonResolver

from tests.neo4j_server import jars
from tests.neo4j_server.errors import ServerError


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """一个空的缓存目录。"""
    monkeypatch.setenv("JGO_CACHE_DIR", str(tmp_path))
    return tmp_path / "neo4j-session-guide"


def test_jars_are_downloaded_once_and_then_found_without_the_network(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    downloads = []

    def download(version: str, target: Path) -> None:
        downloads.append(version)
        (target / "neo4j.jar").touch()

    monkeypatch.setattr(jars, "download", download)
    assert [jars.jar_directory("1.2.3"), jars.jar_directory("1.2.3")] == [cache / "1.2.3"] * 2
    assert downloads == ["1.2.3"]
    assert [file.name for file in (cache / "1.2.3").iterdir()] == ["neo4j.jar"]


@pytest.mark.parametrize("error", [requests.ConnectionError("断线"), RuntimeError("没有这个版本"), OSError("磁盘满")])
def test_a_failed_download_says_why_and_leaves_nothing(
    cache: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def download(_version: str, target: Path) -> None:
        (target / "half.jar").touch()
        raise error

    monkeypatch.setattr(jars, "download", download)
    with pytest.raises(ServerError, match=f"下载 Neo4j 1.2.3 的 jar 失败：{error}") as caught:
        jars.jar_directory("1.2.3")
    assert "\n" not in str(caught.value)
    assert list(cache.iterdir()) == []


def test_a_broken_download_is_tried_again_from_the_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    maven = MavenContext(resolver=jars.RetryingResolver(), repo_cache=tmp_path)
    artifact = maven.create_dependency("org.example:thing:1").artifact
    existed = []

    def download(_self: PythonResolver, wanted: object) -> Path:
        assert wanted is artifact
        path = artifact.cached_path
        assert path is not None
        existed.append(path.exists())
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"half" if len(existed) < jars.ATTEMPTS else b"whole")
        if len(existed) < jars.ATTEMPTS:
            raise requests.ConnectionError
        return path

    monkeypatch.setattr(PythonResolver, "download", download)
    assert artifact.resolve().read_bytes() == b"whole"
    assert existed == [False] * jars.ATTEMPTS
