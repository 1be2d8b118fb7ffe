"""正则表达式里的三个引号不是文档字符串：它后面的代码照样算。"""

import re

from mcp.server.fastmcp import FastMCP
from neo4j import GraphDatabase

FENCE = re.compile(r'(\s*(?:"""|$))')
mcp = FastMCP("graph")
_driver = None


def get_driver():
    global _driver
    if _driver is None:
        _driver = GraphDatabase.driver("neo4j://localhost")  # NEO103
    return _driver


@mcp.tool()
def count(label: str) -> int:
    """It's the number of nodes that have this label. Don't ask for more than one."""
    return get_driver().execute_query("MATCH (n) WHERE $label IN labels(n) RETURN n", label=FENCE.sub("", label))
