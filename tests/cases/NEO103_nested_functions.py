"""外层函数新建，里层函数关闭：应用的 lifespan 多这样写。"""

from contextlib import asynccontextmanager

from fastapi import FastAPI
from neo4j import AsyncGraphDatabase


class Database:
    def __init__(self, uri):
        self._driver = AsyncGraphDatabase.driver(uri)

    async def disconnect(self):
        await self._driver.close()

    async def count(self):
        return (await self._driver.execute_query("MATCH (n) RETURN count(n) AS n")).records


def closed_by_the_lifespan(uri):
    database = Database(uri)

    @asynccontextmanager
    async def lifespan(app):
        app.state.database = database
        yield
        await database.disconnect()

    return FastAPI(lifespan=lifespan)


def closed_by_a_lambda(uri, stack):
    database = Database(uri)
    stack.push_async_callback(lambda: database.disconnect())
    return database.count()


def closed_by_nobody(uri):
    database = Database(uri)  # NEO103

    @asynccontextmanager
    async def lifespan(app):
        print(await database.count())
        yield

    return FastAPI(lifespan=lifespan)


async def close_of_a_state_not_awaited(app, uri):
    app.state.database = Database(uri)
    yield
    app.state.database.disconnect()  # NEO203
