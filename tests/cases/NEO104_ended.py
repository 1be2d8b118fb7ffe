"""前一个任务结束了没有：还没有结束，就是同时使用。"""

import asyncio

from neo4j import AsyncDriver


async def create(session, name):
    await (await session.run("CREATE (:A {name: $name})", name=name)).consume()


async def groups_one_after_the_other(driver: AsyncDriver):
    async with driver.session() as session:
        async with asyncio.TaskGroup() as group:
            group.create_task(session.run("CREATE (:A)"))
        async with asyncio.TaskGroup() as group:
            group.create_task(session.run("CREATE (:B)"))


async def one_task_in_each_group(driver: AsyncDriver, texts, embed):
    async with driver.session() as session:
        for text in texts:
            async with asyncio.TaskGroup() as group:
                group.create_task(session.run("CREATE (:A)"))
                group.create_task(embed(text))


async def one_group_around_the_loop(driver: AsyncDriver, texts):
    async with driver.session() as session, asyncio.TaskGroup() as group:
        for text in texts:
            group.create_task(session.run("CREATE (:A {text: $text})", text=text))  # NEO104, NEO501


async def started_and_awaited_in_each_round(driver: AsyncDriver, names):
    async with driver.session() as session:
        for name in names:
            task = asyncio.create_task(create(session, name))
            await task


async def started_and_waited_for_in_each_round(driver: AsyncDriver, names):
    async with driver.session() as session:
        for name in names:
            task = asyncio.create_task(create(session, name))
            await asyncio.wait_for(task, 3)


async def started_and_gathered_in_each_round(driver: AsyncDriver, names, embed):
    async with driver.session() as session:
        for name in names:
            task = asyncio.create_task(create(session, name))
            await asyncio.gather(task, embed(name))


async def started_in_each_round_and_forgotten(driver: AsyncDriver, names):
    async with driver.session() as session:
        for name in names:
            asyncio.create_task(create(session, name))  # NEO104


async def one_branch_or_the_other(driver: AsyncDriver, first):
    async with driver.session() as session:
        if first:
            task = asyncio.create_task(create(session, "a"))
        else:
            task = asyncio.create_task(create(session, "b"))
        await task


async def used_while_a_task_uses_it(driver: AsyncDriver):
    async with driver.session() as session:
        task = asyncio.create_task(create(session, "a"))
        await create(session, "b")  # NEO104
        await task


async def used_after_the_task(driver: AsyncDriver):
    async with driver.session() as session:
        task = asyncio.create_task(create(session, "a"))
        await task
        await create(session, "b")


async def used_directly_while_a_task_uses_it(driver: AsyncDriver):
    async with driver.session() as session:
        task = asyncio.create_task(create(session, "a"))
        await session.run("CREATE (:B)")  # NEO104
        await task


async def closed_after_the_task_failed(driver: AsyncDriver):
    session = driver.session()
    try:
        task = asyncio.create_task(create(session, "a"))
        await task
    finally:
        await session.close()
