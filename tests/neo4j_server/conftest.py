"""这些测试自己启动服务器，不用整次运行共用的那一个：它们会杀死它、冻结它、往里放别人的数据。"""

import os
from collections.abc import Iterator

import pytest
from neo4j import Driver, GraphDatabase

from tests.neo4j_server.embedded import EmbeddedServer


@pytest.fixture(scope="session")
def own_server() -> Iterator[EmbeddedServer]:
    """一个内嵌的服务器。"""
    server = EmbeddedServer(os.environ)
    yield server
    server.close()


@pytest.fixture
def embedded(own_server: EmbeddedServer) -> EmbeddedServer:
    """内嵌的服务器，库是空的。"""
    own_server.clear()
    return own_server


@pytest.fixture
def client(embedded: EmbeddedServer) -> Iterator[Driver]:
    """通向 ``embedded`` 的驱动。"""
    with GraphDatabase.driver(embedded.uri, auth=embedded.auth) as driver:
        yield driver
