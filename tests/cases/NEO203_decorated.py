"""装饰器换上的也是协程函数：调用它得到的还是协程。"""

import asyncio
import functools
from concurrent.futures import ThreadPoolExecutor

from neo4j import AsyncDriver

pool = ThreadPoolExecutor()


def retried(attempts=3):
    def decorate(function):
        @functools.wraps(function)
        async def wrapper(*args, **kwargs):
            for _ in range(attempts):
                value = await function(*args, **kwargs)
            return value

        return wrapper

    return decorate


def in_background(function):
    """换上的是普通函数：调用它就开始执行。"""

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return pool.submit(function, *args, **kwargs)

    return wrapper


def to_the_end(function):
    """换上的是普通函数：它把协程执行完。"""

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        async def whole():
            return await function(*args, **kwargs)

        return asyncio.run(whole())

    return wrapper


class Marks:
    def __init__(self, driver: AsyncDriver):
        self.driver = driver

    @retried()
    async def merge(self, name):
        async with self.driver.session() as session:
            await session.run("MERGE (:Mark {name: $name})", name=name)

    async def merge_all(self):
        self.merge("root")  # NEO203
        await self.merge("leaf")


@retried(attempts=5)
async def mark(driver: AsyncDriver, name):
    async with driver.session() as session:
        await session.run("MERGE (:Mark {name: $name})", name=name)


@in_background
async def mark_later(driver: AsyncDriver, name):
    async with driver.session() as session:
        await session.run("MERGE (:Mark {name: $name})", name=name)


@to_the_end
async def mark_to_the_end(driver: AsyncDriver, name):
    async with driver.session() as session:
        await session.run("MERGE (:Mark {name: $name})", name=name)


def plain(driver: AsyncDriver):
    mark_to_the_end(driver, "root")


async def main(driver: AsyncDriver):
    mark(driver, "root")  # NEO203
    mark_later(driver, "leaf")
    await mark(driver, "end")
