"""通向一个真实 Neo4j 服务器的三条路：外部的、容器里的、内嵌的。

::

    from tests.neo4j_server import start_server

    with start_server() as server:
        print(server.uri, server.auth, server.version)
        server.clear()
"""

from tests.neo4j_server.backends import start_server
from tests.neo4j_server.errors import ServerError
from tests.neo4j_server.server import Server

__all__ = ["Server", "ServerError", "start_server"]
