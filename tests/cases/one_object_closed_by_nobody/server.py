from client import Client
from mcp.server.fastmcp import FastMCP

mcp = FastMCP("graph")


@mcp.tool()
async def ping():
    await Client().connect().verify_connectivity()
    return "ok"
