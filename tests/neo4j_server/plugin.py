"""pytest 插件：会话级的 neo4j_server 夹具，和报告里的一行版本说明。"""

from collections.abc import Iterator

import pytest

from tests.neo4j_server.backends import start_server
from tests.neo4j_server.server import Server


@pytest.fixture(scope="session")
def neo4j_server() -> Iterator[Server]:
    """整次运行共用的服务器；第一个用到它的测试启动它。"""
    with start_server() as server:
        yield server
