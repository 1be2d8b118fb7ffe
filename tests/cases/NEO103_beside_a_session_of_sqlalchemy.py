"""参数里的会话是 SQLAlchemy 的：调用者借不了 Neo4j 的驱动。"""

from fastapi import FastAPI
from neo4j import AsyncGraphDatabase
from sqlalchemy.ext.asyncio import AsyncSession

app = FastAPI()


async def snapshot(session: AsyncSession):
    async with AsyncGraphDatabase.driver("neo4j://localhost") as driver:  # NEO103
        return await driver.execute_query("MATCH (n) RETURN count(n) AS n")


@app.get("/stats")
async def stats(session: AsyncSession):
    return await snapshot(session)
