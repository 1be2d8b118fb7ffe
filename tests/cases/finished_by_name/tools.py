"""finalize() 也是关闭的名字；交给局部的对象、由它关闭的，还是每次调用都新建。"""

from fastmcp import FastMCP

from .saves import Collector, Save, Store

mcp = FastMCP("graph")
store = Store()  # NEO103
store.initialize()


@mcp.tool()
def collect():
    save = Save("neo4j://localhost")  # NEO103
    Collector(save).collect()


@mcp.tool()
def find(name):
    return store.find(name)


def collect_once():
    save = Save("neo4j://localhost")
    Collector(save).collect()
