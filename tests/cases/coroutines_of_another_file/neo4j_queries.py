"""查询的协程函数。"""

import asyncio

from neo4j import AsyncGraphDatabase, GraphDatabase

driver = GraphDatabase.driver("neo4j://localhost")
async_driver = AsyncGraphDatabase.driver("neo4j://localhost")


async def rows_in_a_thread(query):
    def work():
        with driver.session() as session:
            return session.run(query).data()

    return await asyncio.to_thread(work)


async def ask(query):
    records, _, _ = await async_driver.execute_query(query)
    return records


async def touch(query):
    async with async_driver.session() as session:
        await (await session.run(query)).consume()


async def unrelated(number):
    await asyncio.sleep(number)


async def close():
    driver.close()
    await async_driver.close()
