"""异步会话关闭之后才使用结果。"""

import asyncio

from neo4j import AsyncDriver, AsyncSession


async def returned_from_with(driver: AsyncDriver):
    async with driver.session() as session:
        return await session.run("MATCH (n) RETURN n")  # NEO301


async def returned_by_name(driver: AsyncDriver):
    async with driver.session() as session:
        result = await session.run("MATCH (n) RETURN n")
        return result  # NEO301


async def returned_after_with(driver: AsyncDriver):
    async with driver.session() as session:
        result = await session.run("MATCH (n) RETURN n")
    return result  # NEO301


async def read_after_with(driver: AsyncDriver):
    async with driver.session() as session:
        result = await session.run("MATCH (n) RETURN n")
    return await result.data()  # NEO301


async def iterated_after_with(driver: AsyncDriver):
    rows = []
    async with driver.session() as session:
        result = await session.run("MATCH (n) RETURN n")
    async for record in result:  # NEO301
        rows.append(record)
    return rows


async def returned_before_finally_closes(driver: AsyncDriver):
    session = driver.session()
    try:
        return await session.run("MATCH (n) RETURN n")  # NEO301
    finally:
        await session.close()


async def original_guide_good_operation(self, query):
    session = await self.connection_manager.get_session()
    try:
        result = await session.run(query)
        return result  # NEO301
    finally:
        await session.close()


async def original_guide_conditional_close(self, query):
    session = await self.connection_manager.get_session()  # NEO102
    try:
        result = await session.run(query)
        await session.close()
        return result  # NEO301
    except Exception:
        raise


async def in_a_dict(driver: AsyncDriver):
    async with driver.session() as session:
        result = await session.run("MATCH (n) RETURN n")
        return {"rows": result}  # NEO301


async def in_a_tuple(driver: AsyncDriver):
    async with driver.session() as session:
        result = await session.run("MATCH (n) RETURN n")
        return result, 1  # NEO301


async def read_after_close(driver: AsyncDriver):
    session = driver.session()
    try:
        result = await session.run("MATCH (n) RETURN n")
    finally:
        await session.close()
    return await result.single()  # NEO301


async def used_in_the_next_with(driver: AsyncDriver):
    async with driver.session() as session:
        people = await session.run("MATCH (n) RETURN n.name AS name")
    async with driver.session() as session:
        async for person in people:  # NEO301
            await session.run("CREATE (:A {name: $name})", name=person["name"])  # NEO501


async def through_a_helper(driver: AsyncDriver):
    async with driver.session() as session:
        return await people(session)  # NEO301


async def people(session: AsyncSession):
    return await session.run("MATCH (n) RETURN n")


async def yielded_after_with(driver: AsyncDriver):
    async with driver.session() as session:
        result = await session.run("MATCH (n) RETURN n")
    yield result  # NEO301


# 以下都不报


async def read_inside(driver: AsyncDriver):
    async with driver.session() as session:
        result = await session.run("MATCH (n) RETURN n")
        return await result.data()


async def list_built_inside(driver: AsyncDriver):
    async with driver.session() as session:
        result = await session.run("MATCH (n) RETURN n")
        rows = [record async for record in result]
    return rows


async def session_of_the_caller(session: AsyncSession):
    return await session.run("MATCH (n) RETURN n")


async def keys_and_consume_still_work(driver: AsyncDriver):
    async with driver.session() as session:
        result = await session.run("MATCH (n) RETURN n")
    return result.keys(), await result.consume()


async def name_bound_again(driver: AsyncDriver):
    async with driver.session() as session:
        result = await session.run("MATCH (n) RETURN n")
        result = await result.data()
    return result


async def bound_again_in_the_next_with(driver: AsyncDriver):
    async with driver.session() as session:
        result = await session.run("CREATE (:A)")
        await result.consume()
    async with driver.session() as session:
        result = await session.run("MATCH (n) RETURN n")
        return await result.data()


async def streamed(driver: AsyncDriver):
    async with driver.session() as session:
        result = await session.run("MATCH (n) RETURN n")
        async for record in result:
            yield record


async def summary_is_a_plain_object(driver: AsyncDriver):
    async with driver.session() as session:
        result = await session.run("CREATE (:A)")
        summary = await result.consume()
    return summary.counters


async def eager_result_of_the_driver(driver: AsyncDriver):
    return await driver.execute_query("MATCH (n) RETURN n")


async def gathered(driver: AsyncDriver):
    async with driver.session() as a, driver.session() as b:
        first, second = await asyncio.gather(a.run("RETURN 1"), b.run("RETURN 2"))
    return [await first.data()]  # NEO301


async def gathered_inside(driver: AsyncDriver):
    async with driver.session() as a, driver.session() as b:
        first, second = await asyncio.gather(a.run("RETURN 1"), b.run("RETURN 2"))
        return [await first.data(), await second.data()]


async def one_closed(driver: AsyncDriver):
    async with driver.session() as a:
        async with driver.session() as b:
            first, second = await asyncio.gather(a.run("RETURN 1"), b.run("RETURN 2"))
        rows = await first.data()
        return rows, await second.data()  # NEO301


async def task(driver: AsyncDriver):
    async with driver.session() as session:
        job = asyncio.create_task(session.run("RETURN 1"))
        result = await job
    return await result.single()  # NEO301


async def listed(driver: AsyncDriver):
    async with driver.session() as a, driver.session() as b:
        results = await asyncio.gather(a.run("RETURN 1"), b.run("RETURN 2"))
    return [await r.data() for r in results]  # NEO301


async def mixed(driver: AsyncDriver, embed):
    async with driver.session() as a:
        result, vector = await asyncio.gather(a.run("RETURN 1"), embed("x"))
        rows = await result.data()
    return rows, vector


async def never_evaluated(driver: AsyncDriver):
    async with driver.session() as session:
        result = await session.run("MATCH (n) RETURN n")
        names = await result.data()
    async with driver.session() as session:
        other = await session.run("MATCH (n) RETURN n")
        return names, await result.single() if False else await other.single()
