"""没有路由走到这里，看不出它会调用多次。"""

from .neo4j_client import Neo4jClient


async def reached_by_nobody(name):
    client = Neo4jClient()
    try:
        return await client.neighbours(name)
    finally:
        await client.close()
