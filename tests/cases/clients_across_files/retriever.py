"""用到它的函数，在另一个文件里。"""

from .neo4j_client import Neo4jClient


async def never_closed(name):
    client = Neo4jClient()  # NEO103
    return await client.neighbours(name)


async def close_not_awaited(name):
    client = Neo4jClient()
    rows = await client.neighbours(name)
    client.close()  # NEO203
    return rows


async def reached_by_a_route(name):
    client = Neo4jClient()  # NEO103
    try:
        return await client.neighbours(name)
    finally:
        await client.close()


class Retriever:
    def __init__(self):
        self.client = Neo4jClient()  # NEO103

    async def search(self, name):
        return await self.client.neighbours(name)


class ClosedByTheApplication:
    def __init__(self):
        self.graph_client = Neo4jClient()

    async def search(self, name):
        return await self.graph_client.neighbours(name)
