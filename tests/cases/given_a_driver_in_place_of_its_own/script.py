import asyncio

from neo4j import AsyncGraphDatabase
from rag_client import RagClient


async def shares():
    async with AsyncGraphDatabase.driver("neo4j://localhost") as driver:
        client = RagClient.open("neo4j://localhost", driver=driver)
        print(client)


async def owns():
    client = RagClient.open("neo4j://localhost")  # NEO103
    print(client)


if __name__ == "__main__":
    asyncio.run(shares())
    asyncio.run(owns())
