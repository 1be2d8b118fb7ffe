"""一条消息一次。"""

from neo4j import AsyncGraphDatabase


async def on_digest(update, context):
    async with AsyncGraphDatabase.driver("neo4j://localhost") as driver:  # NEO103
        await driver.execute_query("MATCH (n) RETURN count(n) AS n")
