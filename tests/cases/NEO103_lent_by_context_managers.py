"""上下文管理器借出的是共用的驱动，或者是新建的。"""

from contextlib import asynccontextmanager

from fastapi import APIRouter
from neo4j import AsyncDriver, AsyncGraphDatabase

router = APIRouter()
drivers: dict[str, AsyncDriver] = {}


@asynccontextmanager
async def shared(tenant: str):
    yield drivers[tenant]


@asynccontextmanager
async def anew():
    async with AsyncGraphDatabase.driver("neo4j://localhost") as driver:  # NEO103
        yield driver


@router.get("/topics")
async def topics(tenant: str):
    async with shared(tenant) as driver:
        return (await driver.execute_query("MATCH (t:Topic) RETURN t")).records


@router.get("/people")
async def people():
    async with anew() as driver:
        return (await driver.execute_query("MATCH (p:Person) RETURN p")).records


async def give_session():
    async with AsyncGraphDatabase.driver("neo4j://localhost") as driver, driver.session() as session:  # NEO103
        yield session


session_for_a_while = asynccontextmanager(give_session)


@router.get("/places")
async def places():
    async with session_for_a_while() as session:
        result = await session.run("MATCH (p:Place) RETURN p.name AS name")
        return await result.data()


class Resource:
    def __init__(self, uri):
        self.uri = uri
        self._driver = None

    @asynccontextmanager
    async def for_one_run(self):
        async with AsyncGraphDatabase.driver(self.uri) as driver:
            self._driver = driver
            yield self
