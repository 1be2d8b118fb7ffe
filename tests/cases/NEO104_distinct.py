"""几个任务用的是不是同一个会话。"""

import asyncio

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
