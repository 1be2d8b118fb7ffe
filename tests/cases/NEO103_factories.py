"""工厂函数叫什么名字都一样：看它返回什么。"""

import asyncio
from dataclasses import dataclass

import pytest
from neo4j import AsyncDriver, AsyncGraphDatabase, GraphDatabase


def connect(host):
    driver = None
    try:
        driver = GraphDatabase.driver(host)
    except ValueError:
        print("x")
    return driver


def indirectly():
    driver = connect("bolt://x")
    return driver


def send(driver, query):
    with driver.session() as session:
        return session.run(query).data()


def used_here():
    driver = connect("bolt://x")  # NEO103
    with driver.session() as session:
        return session.run("RETURN 1").data()


def used_by_another_function():
    driver = connect("bolt://x")  # NEO103
    return send(driver, "RETURN 1")


def through_two_factories():
    driver = indirectly()  # NEO103
    return send(driver, "RETURN 1")


def closed():
    driver = connect("bolt://x")
    try:
        return send(driver, "RETURN 1")
    finally:
        driver.close()


class Scraper:
    def __init__(self):
        self.neo4j = self._connect()  # NEO103

    def _connect(self):
        return GraphDatabase.driver("bolt://x")

    def store(self):
        with self.neo4j.session() as session:
            session.run("CREATE (:A)")


@dataclass
class Context:
    name: str
    neo4j: AsyncDriver

    async def aclose(self):
        for close in (self.neo4j.close,):
            await close()


async def given_to_a_dataclass_that_closes_it():
    context = Context("x", neo4j=AsyncGraphDatabase.driver("bolt://x"))
    try:
        await context.neo4j.execute_query("RETURN 1")
    finally:
        await context.aclose()


@dataclass
class Settings:
    neo4j: AsyncDriver


async def given_to_a_dataclass_that_does_not():
    settings = Settings(neo4j=AsyncGraphDatabase.driver("bolt://x"))  # NEO103
    await settings.neo4j.execute_query("RETURN 1")


def no_driver_comes_back():
    with pytest.raises(ValueError):
        connect("x")


def in_an_executor(function):
    return asyncio.get_running_loop().run_in_executor(None, function)


class OpensInTheBackground:
    def open(self):
        @in_an_executor
        def build():
            return GraphDatabase.driver("bolt://x")

        self.future = build
        self.driver = build()

    async def driver_when_ready(self):
        return await self.future
