"""预期失败的构造没有留下驱动；mock_ 夹具换掉了驱动。"""

import pytest
from neo4j import GraphDatabase


class Client:
    def __init__(self, uri):
        self.driver = GraphDatabase.driver(uri)
        self.driver.verify_connectivity()

    def session(self):
        return self.driver.session()

    def close(self):
        self.driver.close()


def test_a_wrong_address_is_refused():
    with pytest.raises(ValueError, match="scheme"):
        client = Client("nonsense://localhost")


def test_an_address_is_kept():
    client = Client("neo4j://localhost")  # NEO103
    assert client.driver is not None


def test_a_session_is_given(mock_graph_database):
    client = Client("neo4j://localhost")
    session = client.session()
    assert session is not None
    assert mock_graph_database.driver.called
