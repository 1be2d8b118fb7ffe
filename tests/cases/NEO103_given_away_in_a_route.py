"""路由里的嵌套函数交给了别的函数去调用：还是每个请求一个驱动。"""

import asyncio

from fastapi import FastAPI
from neo4j import AsyncGraphDatabase, GraphDatabase

from .retries import with_retries

app = FastAPI()


@app.get("/ready")
def ready():
    def probe():
        driver = GraphDatabase.driver("neo4j://localhost")  # NEO103
        driver.verify_connectivity()
        driver.close()
        return True

    return with_retries(probe, "Neo4j", attempts=2)


@app.get("/own-loop")
def own_loop():
    async def probe_there():
        async with AsyncGraphDatabase.driver("neo4j://localhost") as driver:
            await driver.verify_connectivity()

    asyncio.run(probe_there())
