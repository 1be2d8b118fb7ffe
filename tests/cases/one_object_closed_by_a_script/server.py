from client import get_client
from mcp.server.fastmcp import FastMCP

mcp = FastMCP("graph")


@mcp.tool()
async def ping():
    await get_client().connect()
    return "ok"
