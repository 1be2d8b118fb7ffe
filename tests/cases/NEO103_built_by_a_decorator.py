"""装饰器里的函数，被装饰的函数每执行一次它就执行一次。"""

import functools

from fastapi import FastAPI
from neo4j import AsyncGraphDatabase

app = FastAPI()


def with_driver(function):
    @functools.wraps(function)
    async def wrapper(*args, **kwargs):
        driver = AsyncGraphDatabase.driver("neo4j://localhost")  # NEO103
        try:
            return await function(driver, *args, **kwargs)
        finally:
            await driver.close()

    return wrapper


def with_driver_of_a_step(function):
    """只用在 main() 的一个步骤上，一次运行执行一次。"""

    @functools.wraps(function)
    async def wrapper(*args, **kwargs):
        driver = AsyncGraphDatabase.driver("neo4j://localhost")
        try:
            return await function(driver, *args, **kwargs)
        finally:
            await driver.close()

    return wrapper


@app.get("/names")
@with_driver
async def names(driver):
    return (await driver.execute_query("MATCH (n) RETURN n.name AS name")).records


@with_driver_of_a_step
async def create_indexes(driver):
    await driver.execute_query("CREATE INDEX IF NOT EXISTS FOR (n:Person) ON (n.name)")


async def main():
    await create_indexes()
