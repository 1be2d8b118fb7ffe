"""智能体的工具每次调用，都走到这里新建一个驱动。"""

import os

from neo4j import AsyncGraphDatabase


async def store_finding(url):
    driver = AsyncGraphDatabase.driver(os.environ["NEO4J_URI"])  # NEO103
    async with driver.session() as session:
        await session.run("MERGE (:Finding {url: $url})", url=url)
    await driver.close()
