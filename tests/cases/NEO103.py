"""驱动从不关闭，或者每次调用都新建。"""

from contextlib import asynccontextmanager
from functools import lru_cache
from typing import Annotated

from fastapi import APIRouter, Depends
from neo4j import AsyncGraphDatabase, GraphDatabase
from somewhere import Settings, get_settings

router = APIRouter()


def never_closed(uri):
    driver = GraphDatabase.driver(uri)  # NEO103
    with driver.session() as session:
        return session.run("MATCH (n) RETURN n").data()


async def never_closed_async(uri):
    driver = AsyncGraphDatabase.driver(uri)  # NEO103
    async with driver.session() as session:
        await session.run("CREATE (:A)")


def only_used_for_a_check(uri):
    GraphDatabase.driver(uri).verify_connectivity()  # NEO103


@router.get("/people")
async def built_for_each_request(uri: str):
    async with AsyncGraphDatabase.driver(uri) as driver:  # NEO103
        records, _, _ = await driver.execute_query("MATCH (n) RETURN n")
        return records


def built_for_each_item(uri, names):
    for name in names:
        with GraphDatabase.driver(uri) as driver:  # NEO103
            driver.execute_query("CREATE (:A {name: $n})", n=name)  # NEO501


class Closed:
    def __init__(self, uri):
        self.driver = GraphDatabase.driver(uri)

    def close(self):
        self.driver.close()


class ClosedOnExit:
    async def __aenter__(self):
        self._driver = AsyncGraphDatabase.driver("bolt://localhost")
        return self

    async def __aexit__(self, *exc):
        if self._driver:
            await self._driver.close()


class Singleton:
    _driver = None

    @classmethod
    def get(cls):
        if cls._driver is None:
            cls._driver = GraphDatabase.driver("bolt://localhost")
        return cls._driver

    @classmethod
    def shutdown(cls):
        if cls._driver is not None:
            cls._driver.close()


def main():
    with GraphDatabase.driver("bolt://localhost") as driver:
        driver.verify_connectivity()


def script_with_finally():
    driver = GraphDatabase.driver("bolt://localhost")
    try:
        driver.verify_connectivity()
    finally:
        driver.close()


def factory(uri):
    return GraphDatabase.driver(uri)


def factory_that_checks(uri):
    driver = GraphDatabase.driver(uri)
    driver.verify_connectivity()
    return driver


@lru_cache
def cached(uri):
    return GraphDatabase.driver(uri)


@asynccontextmanager
async def lifespan(app):
    app.state.driver = AsyncGraphDatabase.driver("bolt://localhost")
    yield
    await app.state.driver.close()


@asynccontextmanager
async def lifespan_with(app):
    async with AsyncGraphDatabase.driver("bolt://localhost") as driver:
        app.state.driver = driver
        yield


_driver = None


def get_driver():
    global _driver
    if _driver is None:
        _driver = GraphDatabase.driver("bolt://localhost")
    return _driver


def close_driver():
    global _driver
    if _driver is not None:
        _driver.close()
        _driver = None


@router.post("/connections/test")
async def address_and_login_of_the_request(uri: str, user: str, password: str):
    driver = None
    try:
        driver = AsyncGraphDatabase.driver(uri, auth=(user, password))
        await driver.verify_connectivity()
    finally:
        if driver is not None:
            await driver.close()


@router.get("/names")
async def address_of_the_settings(settings: Annotated[Settings, Depends(get_settings)], name: str):
    async with AsyncGraphDatabase.driver(settings.uri) as driver:  # NEO103
        await driver.execute_query("MATCH (p {name: $name}) RETURN p", name=name)


@router.get("/ages")
async def address_of_a_default(settings: Settings = Depends(get_settings)):
    async with AsyncGraphDatabase.driver(settings.uri) as driver:  # NEO103
        await driver.verify_connectivity()


def one_for_each_address(uris):
    for uri in uris:
        with GraphDatabase.driver(uri) as driver:
            driver.verify_connectivity()


def one_for_each_host(hosts):
    for host in hosts:
        with GraphDatabase.driver(f"bolt://{host}:7687") as driver:
            driver.verify_connectivity()
