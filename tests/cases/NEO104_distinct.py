"""几个任务用的是不是同一个会话。"""

import asyncio
from functools import partial

from neo4j import AsyncDriver, AsyncSession


async def one_session_each(driver: AsyncDriver, names):
    sessions = [driver.session() for _ in names]
    try:
        await asyncio.gather(*[session.run("CREATE (:A)") for session in sessions])
    finally:
        await asyncio.gather(*[session.close() for session in sessions])


async def tasks_of_one_session_each(driver: AsyncDriver, names):
    sessions = [driver.session() for _ in names]
    tasks = []
    try:
        for session in sessions:
            tasks.append(asyncio.create_task(session.run("CREATE (:A)")))
        await asyncio.gather(*tasks)
    finally:
        for session in sessions:
            await session.close()


async def zipped(driver: AsyncDriver, names):
    sessions = [driver.session() for _ in names]
    try:
        await asyncio.gather(*[s.run("CREATE (:A)") for s, n in zip(sessions, names, strict=True) if n])
    finally:
        for session in sessions:
            await session.close()


async def two_tasks_on_each(driver: AsyncDriver, names):
    sessions = [driver.session() for _ in names]
    tasks = []
    try:
        for session in sessions:
            for _ in range(2):
                tasks.append(asyncio.create_task(session.run("CREATE (:A)")))  # NEO104
        await asyncio.gather(*tasks)
    finally:
        for session in sessions:
            await session.close()


class Repository:
    """一个对象的会话，几个方法各报一次。"""

    def __init__(self, session: AsyncSession):
        self.session = session

    async def save(self, name):
        await self.session.run("CREATE (:A {name: $name})", name=name)

    async def save_all(self, names):
        await asyncio.gather(*[self.save(name) for name in names])  # NEO104

    async def save_two(self):
        await asyncio.gather(self.save("a"), self.save("b"))  # NEO104

    async def one_after_the_other(self, names):
        for name in names:
            await self.save(name)


class UserRepository:
    def __init__(self, session: AsyncSession):
        self.session = session

    async def get(self, name):
        return await (await self.session.run("MATCH (u {name: $name}) RETURN u", name=name)).single()


class DocumentRepository:
    def __init__(self, session: AsyncSession):
        self.session = session

    async def get(self, name):
        return await (await self.session.run("MATCH (d {name: $name}) RETURN d", name=name)).single()


async def a_repository_for_each_session(driver: AsyncDriver, names):
    async def one(name):
        async with driver.session() as session:
            return await UserRepository(session).get(name)

    return await asyncio.gather(*[one(name) for name in names])


async def two_repositories_of_two_sessions(driver: AsyncDriver):
    async with driver.session() as first, driver.session() as second:
        users, others = UserRepository(first), UserRepository(second)
        return await asyncio.gather(users.get("a"), others.get("b"))


async def two_repositories_given(first: UserRepository, second: UserRepository):
    return await asyncio.gather(first.get("a"), second.get("b"))


async def one_repository_given(users: UserRepository):
    return await asyncio.gather(users.get("a"), users.get("b"))  # NEO104


async def two_repositories_of_one_session(driver: AsyncDriver):
    async with driver.session() as session:
        users, documents = UserRepository(session), DocumentRepository(session)
        return await asyncio.gather(users.get("a"), documents.get("b"))  # NEO104


class OpensItsOwn:
    def __init__(self, driver: AsyncDriver):
        self.driver = driver

    async def __aenter__(self):
        self.session = self.driver.session()
        return self

    async def __aexit__(self, *error):
        await self.session.close()

    async def get(self, name):
        return await (await self.session.run("MATCH (n {name: $name}) RETURN n", name=name)).single()


async def an_object_for_each_name(driver: AsyncDriver, names):
    async def one(name):
        async with OpensItsOwn(driver) as reader:
            return await reader.get(name)

    return await asyncio.gather(*(one(name) for name in names))


async def gather_of_a_map(driver: AsyncDriver, names):
    async with driver.session() as session:

        async def one(name):
            await (await session.run("CREATE (:A {name: $name})", name=name)).consume()

        await asyncio.gather(*map(one, names))  # NEO104


async def create(session, name):
    await (await session.run("CREATE (:A {name: $name})", name=name)).consume()


async def gather_of_a_map_of_a_partial(driver: AsyncDriver, names):
    async with driver.session() as session:
        await asyncio.gather(*map(partial(create, session), names))  # NEO104


async def numbered_sessions(driver: AsyncDriver, day):
    sessions = [driver.session() for _ in range(2)]
    try:
        return await asyncio.gather(sessions[0].execute_read(create, day), sessions[1].execute_read(create, day))
    finally:
        for session in sessions:
            await session.close()
