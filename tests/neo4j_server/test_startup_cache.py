"""启动缓存：服务器真的用上它；做不成时说清楚，什么也不留下。"""

import shlex
from pathlib import Path

import pytest

from tests.neo4j_server import ServerError, startup_cache
from tests.neo4j_server.embedded import EmbeddedServer
from tests.neo4j_server.jars import DEFAULT_VERSION, jar_directory


def test_the_server_loads_most_of_its_classes_from_the_cache(tmp_path: Path) -> None:
    loaded = tmp_path / "loaded.txt"
    options = startup_cache.jvm_options(jar_directory(DEFAULT_VERSION))
    options += f" -Xlog:class+load:file={shlex.quote(str(loaded))}"
    EmbeddedServer({"NEO4J_JVM_OPTIONS": options}).close()
    classes = [line for line in loaded.read_text().splitlines() if " org.neo4j." in line]
    from_cache = [line for line in classes if "source: shared objects file" in line]
    assert len(from_cache) > len(classes) / 2


def test_a_cache_that_cannot_be_made_is_said_with_the_way_around_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(startup_cache, "FOLDER", tmp_path / "caches")
    (tmp_path / "no-jars").mkdir()
    with pytest.raises(ServerError, match=r"设置 NEO4J_JVM_OPTIONS='.+' 就不用它") as caught:
        startup_cache.jvm_options(tmp_path / "no-jars")
    assert "DatabaseManagementServiceBuilder" in str(caught.value)
    assert list((tmp_path / "caches").iterdir()) == []
