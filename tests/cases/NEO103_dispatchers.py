"""服务器把每次工具调用交给 `_call_tool()`，它再交给各个处理函数；处理函数在线程池里新建驱动。"""

import asyncio

from mcp.server import Server
from neo4j import GraphDatabase


class GraphServer:
    def __init__(self, executor):
        self._server = Server("graph")
        self._executor = executor
        self._server.call_tool()(self._call_tool)

    async def _call_tool(self, name, arguments):
        if name == "digest":
            return await self._handle_digest(arguments)
        raise ValueError(name)

    async def _handle_digest(self, arguments):
        def _run():
            with GraphDatabase.driver("neo4j://localhost") as driver:  # NEO103
                return driver.execute_query("MATCH (n) WHERE n.at > $since RETURN n", since=arguments["since"]).records

        return await asyncio.get_running_loop().run_in_executor(self._executor, _run)

    def prepare(self):
        with GraphDatabase.driver("neo4j://localhost") as driver:
            driver.execute_query("CREATE INDEX IF NOT EXISTS FOR (n:Note) ON (n.at)")


if __name__ == "__main__":
    server = GraphServer(None)
    server.prepare()
