"""参数叫什么都一样：给它的是同一个会话或事务，就是几个任务同时使用。"""

import asyncio


async def count(runner, label):
    result = await runner.run("MATCH (n) WHERE $label IN labels(n) RETURN count(n) AS n", label=label)
    return await result.single()


async def in_one_transaction(driver, labels):
    async with driver.session() as session:
        async with await session.begin_transaction() as tx:
            return await asyncio.gather(*[count(tx, label) for label in labels])  # NEO104


async def in_their_own(driver, labels):
    async def one(label):
        async with driver.session() as session:
            return await count(session, label)

    return await asyncio.gather(*[one(label) for label in labels])
