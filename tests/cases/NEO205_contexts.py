"""驱动放在别的框架给的上下文里：注解说明它是什么。"""

from dataclasses import dataclass

from mcp.server.fastmcp import Context, FastMCP
from neo4j import AsyncDriver

server = FastMCP("topics")


@dataclass
class AppContext:
    driver: AsyncDriver


@server.tool()
async def count_topics(ctx: Context) -> int:
    app: AppContext = ctx.request_context.lifespan_context
    graph = await app.driver.session(default_access_mode="READ")  # NEO205
    async with graph:
        result = await graph.run("MATCH (t:Topic) RETURN count(t) AS n")
        return (await result.single(strict=True))["n"]


@server.tool()
async def count_people(ctx: Context) -> int:
    app: AppContext = ctx.request_context.lifespan_context
    async with app.driver.session(default_access_mode="READ") as graph:
        result = await graph.run("MATCH (p:Person) RETURN count(p) AS n")
        return (await result.single(strict=True))["n"]
