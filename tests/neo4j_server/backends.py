"""选择后端，启动服务器。"""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from tests.neo4j_server.embedded import EmbeddedServer
from tests.neo4j_server.server import Server

DEFAULT_VERSION = "5.26.25"


@contextmanager
def start_server() -> Iterator[Server]:
    """启动（或连上）一个 Neo4j，离开时结束它、删除它的全部文件。

    Yields:
        空数据库的服务器，已经可以查询。

    Raises:
        ServerError: 所要的后端用不了。

    """
    server = EmbeddedServer(os.environ.get("NEO4J_VERSION", DEFAULT_VERSION))
    try:
        yield server
    finally:
        server.close()
