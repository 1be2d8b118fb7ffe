"""选择后端：能用的里面第一个；指定了就只用它。"""

import gc
import warnings
from pathlib import Path

import pytest

from tests.neo4j_server.backends import choose_backend, start_server
from tests.neo4j_server.container import docker_answers
from tests.neo4j_server.errors import ServerError

URI = {"NEO4J_URI": "bolt://127.0.0.1:7687"}


@pytest.mark.parametrize(
    ("environment", "docker", "expected"),
    [
        ({}, False, "embedded"),
        ({}, True, "container"),
        (URI, True, "external"),
        ({"NEO4J_BACKEND": "embedded"}, True, "embedded"),
        ({"NEO4J_BACKEND": "embedded", **URI}, True, "embedded"),
        ({"NEO4J_BACKEND": "container", **URI}, True, "container"),
        ({"NEO4J_BACKEND": "external", **URI}, True, "external"),
        ({"NEO4J_BACKEND": "", "NEO4J_URI": ""}, False, "embedded"),
    ],
)
def test_the_first_backend_that_works_is_used_unless_one_is_demanded(
    environment: dict[str, str], docker: bool, expected: str
) -> None:
    assert choose_backend(environment, lambda: docker) == expected


@pytest.mark.parametrize(
    ("environment", "message"),
    [
        ({"NEO4J_BACKEND": "container"}, "没有 Docker 引擎应答"),
        ({"NEO4J_BACKEND": "external"}, "设置 NEO4J_URI"),
        ({"NEO4J_BACKEND": "docker"}, "可用的是 external、container、embedded"),
    ],
)
def test_a_demanded_backend_never_falls_back_to_another(environment: dict[str, str], message: str) -> None:
    with pytest.raises(ServerError, match=message):
        choose_backend(environment, lambda: False)


def test_docker_is_not_asked_when_the_choice_does_not_depend_on_it() -> None:
    def ask() -> bool:
        raise AssertionError("问了 Docker")

    assert choose_backend({"NEO4J_BACKEND": "embedded"}, ask) == "embedded"
    assert choose_backend(URI, ask) == "external"


@pytest.mark.parametrize(
    ("uri", "message"),
    [
        ("bolt://127.0.0.1:1", "连不上 NEO4J_URI=bolt://127.0.0.1:1"),
        ("http://127.0.0.1:7474", "NEO4J_URI=http://127.0.0.1:7474 不是 Bolt 地址"),
        ("127.0.0.1", "NEO4J_URI=127.0.0.1 不是 Bolt 地址"),
    ],
)
def test_an_unreachable_external_server_is_named_in_one_line(uri: str, message: str) -> None:
    with pytest.raises(ServerError, match=message) as caught, start_server({"NEO4J_URI": uri}):
        pass
    assert "\n" not in str(caught.value)


def test_asking_a_docker_engine_that_is_not_there_leaves_no_warning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOCKER_HOST", f"unix://{tmp_path}/docker.sock")
    gc.collect()  # 别的测试留下的垃圾现在就收，警告不算在这里
    with warnings.catch_warnings(record=True, action="always") as caught:
        assert not docker_answers()
        gc.collect()
    assert caught == []
