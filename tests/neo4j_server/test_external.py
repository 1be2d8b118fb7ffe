"""外部后端：别人的数据一个字节也不动，自己的一个字节也不留。

外部的服务器由一个内嵌的来扮演，用 CREATE USER 建的第二个用户连接。社区版没有角色，这个用户的权限不比 neo4j 少；
这里证明的是：后端不依赖 neo4j 这个用户，也不用企业版才有的语句。
"""

import re
import secrets

import pytest
from neo4j import Driver

from tests.neo4j_server import ServerError, start_server
from tests.neo4j_server.embedded import EmbeddedServer
from tests.neo4j_server.external import RUN_LABEL, ExternalServer, tokens_in_snippets
from tests.neo4j_server.parent import eventually

Environment = dict[str, str]


@pytest.fixture
def environment(embedded: EmbeddedServer, client: Driver) -> Environment:
    """第二个用户的连接方式。"""
    password = secrets.token_urlsafe(16)
    client.execute_query("DROP USER guide IF EXISTS")
    client.execute_query("CREATE USER guide SET PASSWORD $password CHANGE NOT REQUIRED", password=password)
    return {"NEO4J_URI": embedded.uri, "NEO4J_USERNAME": "guide", "NEO4J_PASSWORD": password}


def contents(client: Driver) -> list[str]:
    """库里全部节点的标签、约束的名字。"""
    nodes, _, _ = client.execute_query("MATCH (n) UNWIND labels(n) AS label RETURN label ORDER BY label")
    constraints, _, _ = client.execute_query("SHOW CONSTRAINTS YIELD name")
    return [record.value() for record in nodes + constraints]


def crash(environment: Environment, client: Driver) -> None:
    """开始一次运行，写点数据，然后像被 SIGKILL 那样断开。"""
    server = ExternalServer(environment)
    client.execute_query("CREATE (:Person)-[:HAS]->(:Document)")
    client.execute_query("CREATE CONSTRAINT left_over FOR (p:Person) REQUIRE p.id IS UNIQUE")
    server._database.close()
    agent = f"neo4j-session-guide/{server._run}"
    query = "CALL dbms.listConnections() YIELD userAgent WHERE userAgent = $agent RETURN 1"
    assert eventually(lambda: not client.execute_query(query, agent=agent).records)


def test_an_empty_database_is_used_and_left_empty(environment: Environment, client: Driver) -> None:
    with start_server(environment) as server:
        assert server.backend == "external"
        assert server.auth == ("guide", environment["NEO4J_PASSWORD"])
        client.execute_query("CREATE (:Person)-[:HAS]->(:Document)")
        client.execute_query("CREATE CONSTRAINT FOR (p:Person) REQUIRE p.id IS UNIQUE")
        server.clear()
        assert contents(client) == [RUN_LABEL]
        client.execute_query("CREATE (:Chunk)")
    assert contents(client) == []


@pytest.mark.parametrize("query", ["CREATE (:Customer)", "CREATE (:Person)", "CREATE ()"])
def test_a_database_that_holds_any_node_is_refused_and_untouched(
    environment: Environment, client: Driver, query: str
) -> None:
    client.execute_query(query)
    with (
        pytest.raises(ServerError, match="里有 1 个节点，不是空的；什么都没有删除") as caught,
        start_server(environment),
    ):
        pass
    assert "\n" not in str(caught.value)
    assert client.execute_query("MATCH (n) RETURN count(n)").records[0].value() == 1


def test_a_second_run_is_refused_while_the_first_one_lives(environment: Environment, client: Driver) -> None:
    with start_server(environment) as server:
        client.execute_query("CREATE (:Person)")
        with pytest.raises(ServerError, match=r"正被 .+ 上的进程 \d+ 使用，等它结束再运行"), start_server(environment):
            pass
        assert contents(client) == ["Person", RUN_LABEL]
        server.clear()
    assert contents(client) == []


def test_what_a_crashed_run_left_is_removed_by_the_next(environment: Environment, client: Driver) -> None:
    crash(environment, client)
    with start_server(environment):
        assert contents(client) == [RUN_LABEL]
    assert contents(client) == []


def test_foreign_nodes_added_after_a_crash_are_refused_and_untouched(environment: Environment, client: Driver) -> None:
    crash(environment, client)
    client.execute_query("CREATE (:Customer)")
    before = contents(client)
    with pytest.raises(ServerError, match="不属于指南的节点"), start_server(environment):
        pass
    assert contents(client) == before


def test_another_users_crashed_run_is_not_taken_over(
    embedded: EmbeddedServer, environment: Environment, client: Driver
) -> None:
    crash(environment, client)
    with (
        pytest.raises(ServerError, match="留有用户 guide 的运行记号"),
        start_server(embedded.client_environment),
    ):
        pass


def test_constraints_that_were_there_before_stay(environment: Environment, client: Driver) -> None:
    client.execute_query("CREATE CONSTRAINT theirs FOR (c:Customer) REQUIRE c.id IS UNIQUE")
    crash(environment, client)
    with start_server(environment):
        assert contents(client) == [RUN_LABEL, "theirs"]
    assert contents(client) == ["theirs"]


@pytest.mark.parametrize(
    "query",
    [
        "CREATE (:Customer)",
        "CREATE (:Person:Customer)",
        "CREATE ()",
        "CREATE CONSTRAINT theirs FOR (c:Customer) REQUIRE c.id IS UNIQUE",
    ],
)
def test_clear_deletes_nothing_when_something_foreign_has_appeared(
    environment: Environment, client: Driver, query: str
) -> None:
    server = ExternalServer(environment)
    client.execute_query("CREATE (:Person)")
    client.execute_query(query)
    before = contents(client)
    with pytest.raises(ServerError, match="什么都没有删除"):
        server.clear()
    with pytest.raises(ServerError, match="什么都没有删除"):
        server.close()
    assert contents(client) == before


def test_a_wrong_password_is_named_in_one_line(environment: Environment) -> None:
    wrong = environment | {"NEO4J_PASSWORD": "wrong"}
    with pytest.raises(ServerError, match="不接受用户 guide 的密码，检查 NEO4J_USERNAME 和 NEO4J_PASSWORD"):
        ExternalServer(wrong)


def test_a_database_that_the_blocks_would_not_use_is_refused(environment: Environment) -> None:
    with pytest.raises(ServerError, match="NEO4J_DATABASE=other，但用户 guide 的默认数据库是 neo4j"):
        ExternalServer(environment | {"NEO4J_DATABASE": "other"})


@pytest.mark.parametrize("operation", ["kill", "restart", "pause", "resume"])
def test_faults_on_a_server_that_is_not_ours_are_refused(environment: Environment, operation: str) -> None:
    with start_server(environment) as server, pytest.raises(ServerError, match="不归这次运行管"):
        getattr(server, operation)()


def test_the_guides_own_tokens_come_from_the_snippets() -> None:
    own = tokens_in_snippets()
    assert {"Person", "Document", "HAS"} <= own
    assert all(re.fullmatch(r"[A-Z]\w*", token) for token in own)
