"""main() 由安装时生成的命令调用：文件里没有人调用它，它也会运行。"""

from mcp.server.fastmcp import FastMCP
from neo4j import GraphDatabase

mcp = FastMCP("graph")
_driver = None


def get_driver():
    global _driver
    if _driver is None:
        _driver = GraphDatabase.driver("neo4j://localhost")
    return _driver


@mcp.tool()
def count() -> int:
    return get_driver().execute_query("MATCH (n) RETURN count(n) AS n").records[0]["n"]


def main():
    try:
        mcp.run()
    finally:
        if _driver is not None:
            _driver.close()
