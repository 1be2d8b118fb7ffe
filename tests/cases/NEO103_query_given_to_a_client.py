"""参数不是查询：交给客户端的 run()，查询写在这里。"""

import asyncio

from neo4j import AsyncGraphDatabase

MERGE_REGION = "MERGE (:Region {name: $region})"


class GraphClient:
    def __init__(self):
        self._driver = AsyncGraphDatabase.driver("neo4j://localhost")

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        await self._driver.close()

    async def run(self, query, /, **parameters):
        return (await self._driver.execute_query(query, parameters)).records


async def ingest(region):
    async with GraphClient() as client:
        await client.run(MERGE_REGION, region=region)


async def ask(question):
    async with GraphClient() as client:  # NEO103
        return await client.run(question, region="north")


if __name__ == "__main__":
    asyncio.run(ingest("north"))
