from drivers import Lineage, OwningLineage, get_driver
from mcp.server.fastmcp import FastMCP

mcp = FastMCP("lineage")


async def get_tools():
    driver = get_driver()  # NEO103
    return Lineage(driver, cache=None)


async def get_tools_to_close():
    driver = get_driver()
    return OwningLineage(driver)


@mcp.tool()
async def search_tables(text: str):
    tools = await get_tools()
    return await tools.tables(text)


async def print_tables(text: str):
    tools = await get_tools_to_close()
    try:
        print(await tools.tables(text))
    finally:
        await tools.close()
