"""容器后端：testcontainers 的 Neo4jContainer，只在回环地址上，容器总被删除。"""

import os
from collections.abc import Iterator

import pytest
from neo4j import GraphDatabase
from testcontainers.core.docker_client import DockerClient

from tests.neo4j_server import Server, ServerError, start_server
from tests.neo4j_server.parent import eventually, parent_process

pytestmark = pytest.mark.needs_docker
CONTAINER = {name: value for name, value in os.environ.items() if name in ("NEO4J_IMAGE", "NEO4J_VERSION")} | {
    "NEO4J_BACKEND": "container"
}


@pytest.fixture(scope="module")
def container() -> Iterator[Server]:
    """一个容器里的服务器。"""
    with start_server(CONTAINER) as server:
        yield server


def published(uri: str) -> list[str]:
    """发布了这个地址的端口的容器，和它们监听的地址。"""
    port = uri.rpartition(":")[2]
    client = DockerClient().client
    try:
        return [
            f"{container.name} {binding['HostIp']}"
            for container in client.containers.list()
            for bindings in container.ports.values()
            for binding in bindings or []
            if binding["HostPort"] == port
        ]
    finally:
        client.close()


def test_the_bolt_port_is_published_on_loopback_only(container: Server) -> None:
    assert container.uri.startswith("bolt://127.0.0.1:")
    assert [line.split()[1] for line in published(container.uri)] == ["127.0.0.1"]


def test_routing_uris_work_through_the_published_port(container: Server) -> None:
    with GraphDatabase.driver(container.uri.replace("bolt", "neo4j"), auth=container.auth) as driver:
        assert driver.execute_query("RETURN 1").records[0].value() == 1


def test_the_report_names_the_image(container: Server) -> None:
    assert "· container ·" in container.describe()
    image = container.describe().rpartition(" · ")[2]
    local = f"neo4j-session-guide/neo4j:{container.version}"
    assert image in {CONTAINER.get("NEO4J_IMAGE"), "neo4j:5.26-community", local}


def test_a_paused_and_killed_container_comes_back_with_its_data_at_the_same_address(container: Server) -> None:
    uri = container.uri
    with GraphDatabase.driver(uri, auth=container.auth) as driver:
        driver.execute_query("CREATE (:Person {id: 1})")
    container.pause()
    container.kill()
    container.restart()
    with GraphDatabase.driver(uri, auth=container.auth) as driver:
        assert driver.execute_query("MATCH (p:Person) RETURN p.id").records[0].value() == 1


@pytest.mark.parametrize("arguments", [(), ("pause",)], ids=["running", "paused"])
def test_a_parent_that_is_killed_leaves_no_container(arguments: tuple[str, ...]) -> None:
    with parent_process(*arguments, **CONTAINER) as parent:
        assert parent.stdout
        uri = next(part for part in parent.stdout.readline().split(" · ") if part.startswith("bolt://"))
        assert published(uri)
        parent.kill()
        assert eventually(lambda: not published(uri))


def test_an_image_that_does_not_exist_is_named_in_one_line() -> None:
    with (
        pytest.raises(ServerError, match="拉不到镜像 NEO4J_IMAGE=neo4j-session-guide/none:0") as caught,
        start_server({"NEO4J_BACKEND": "container", "NEO4J_IMAGE": "neo4j-session-guide/none:0"}),
    ):
        pass
    assert "\n" not in str(caught.value)


def test_a_container_that_stops_at_once_shows_its_log_and_is_removed(container: Server) -> None:
    client = DockerClient().client
    stillborn = client.containers.create(container.describe().rpartition(" · ")[2])
    entrypoint = 'ENTRYPOINT ["sh", "-c", "echo broken config; exit 3"]'
    stillborn.commit("neo4j-session-guide/broken", "test", changes=entrypoint)
    stillborn.remove(v=True)
    before = client.containers.list(all=True)
    try:
        with (
            pytest.raises(ServerError, match="容器里的 Neo4j 没有启动") as caught,
            start_server({"NEO4J_BACKEND": "container", "NEO4J_IMAGE": "neo4j-session-guide/broken:test"}),
        ):
            pass
        assert "broken config" in str(caught.value)
        assert client.containers.list(all=True) == before
    finally:
        client.images.remove("neo4j-session-guide/broken:test")
        client.close()
