"""内嵌后端：一个真实的服务器，密码不外露，只监听回环地址，杀死、重启、冻结都说到做到。"""

import socket
import tempfile
from contextlib import suppress
from pathlib import Path

import pytest
from neo4j import Driver, GraphDatabase
from neo4j.exceptions import DriverError

from tests.neo4j_server import ServerError
from tests.neo4j_server import embedded as module
from tests.neo4j_server.embedded import EmbeddedServer
from tests.neo4j_server.entrypoint import SHORT_RUN
from tests.neo4j_server.parent import processes_naming


def test_it_is_a_real_server_that_knows_its_version(embedded: EmbeddedServer, client: Driver) -> None:
    records, _, _ = client.execute_query("CALL dbms.components() YIELD versions, edition RETURN versions[0], edition")
    assert list(records[0]) == [embedded.version, embedded.edition]
    assert embedded.describe() == f"Neo4j {embedded.version} community · embedded · {embedded.uri}"


def test_routing_uris_work_too(embedded: EmbeddedServer) -> None:
    with GraphDatabase.driver(embedded.uri.replace("bolt", "neo4j"), auth=embedded.auth) as driver:
        assert driver.execute_query("RETURN 1").records[0].value() == 1


def test_another_password_is_refused(embedded: EmbeddedServer) -> None:
    with GraphDatabase.driver(embedded.uri, auth=("neo4j", "neo4j")) as driver:
        assert not driver.verify_authentication()


def test_the_password_is_in_no_command_line_and_in_no_file(embedded: EmbeddedServer) -> None:
    password = embedded.auth[1]
    assert processes_naming(password) == []
    holding = [file for file in embedded._home.rglob("*") if file.is_file() and password.encode() in file.read_bytes()]
    assert holding == []


def test_it_listens_on_loopback_only(embedded: EmbeddedServer) -> None:
    port = int(embedded.uri.rpartition(":")[2])
    socket.create_connection(("127.0.0.1", port), timeout=5).close()
    for address in outward_addresses():
        with pytest.raises(OSError, match="refused"):
            socket.create_connection((address, port), timeout=5)


def outward_addresses() -> list[str]:
    """本机对外的地址，没有网络就没有；UDP 的 connect 只查路由，不发一个字节。"""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe, suppress(OSError):
        probe.connect(("192.0.2.1", 9))
        return [probe.getsockname()[0]]
    return []


def test_its_files_are_readable_by_their_owner_only(embedded: EmbeddedServer) -> None:
    assert embedded._home.stat().st_mode & 0o077 == 0


def test_a_killed_server_refuses_and_a_restarted_one_has_the_data_at_the_same_address(
    embedded: EmbeddedServer, client: Driver
) -> None:
    client.execute_query("CREATE (:Person {id: 1})")
    uri, auth = embedded.uri, embedded.auth
    embedded.kill()
    with pytest.raises(DriverError):
        client.verify_connectivity()
    embedded.restart()
    assert (embedded.uri, embedded.auth) == (uri, auth)
    assert client.execute_query("MATCH (p:Person) RETURN p.id").records[0].value() == 1


def test_a_paused_server_answers_nothing_until_it_is_resumed(embedded: EmbeddedServer, client: Driver) -> None:
    embedded.pause()
    try:
        with (
            GraphDatabase.driver(embedded.uri, auth=embedded.auth, connection_acquisition_timeout=1) as impatient,
            pytest.raises(DriverError),
        ):
            impatient.verify_connectivity()
    finally:
        embedded.resume()
    assert client.execute_query("RETURN 1").records[0].value() == 1


def test_a_server_that_does_not_start_shows_its_log_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    jars = tmp_path / "jars"
    jars.mkdir()
    monkeypatch.setattr(module, "jar_directory", lambda _version: jars)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "homes"))
    (tmp_path / "homes").mkdir()
    with pytest.raises(ServerError, match="内嵌的 Neo4j 没有启动") as caught:
        EmbeddedServer({"NEO4J_JVM_OPTIONS": SHORT_RUN})
    assert "DatabaseManagementServiceBuilder" in str(caught.value)
    assert list((tmp_path / "homes").iterdir()) == []
    assert processes_naming(str(tmp_path)) == []


def test_homes_without_an_owner_are_removed_and_owned_ones_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    abandoned, owned = tmp_path / f"{module.HOME_PREFIX}abandoned", tmp_path / f"{module.HOME_PREFIX}owned"
    for home in (abandoned, owned):
        home.mkdir()
        lock = module.locked_file(home / module.LOCK_NAME)
        if home is abandoned:
            lock.close()
    module.remove_abandoned_homes()
    assert list(tmp_path.iterdir()) == [owned]
    lock.close()
