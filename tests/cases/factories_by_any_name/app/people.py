"""用它们的人：不关闭就是泄漏。"""

from neo4j import AsyncSession

from app import database
from app.database import Graph, SessionLocal, connect, plain


async def texts(session: AsyncSession):
    return await (await session.run("MATCH (p:Person) RETURN p.name AS name")).value("name")


def imported_function():
    driver = connect()  # NEO103
    with driver.session() as session:
        return session.run("RETURN 1").data()


def function_of_an_imported_module():
    driver = database.connect()  # NEO103
    return driver.execute_query("RETURN 1")


def closed():
    with database.connect() as driver:
        return driver.execute_query("RETURN 1")


def alias_of_a_bound_method():
    session = SessionLocal()  # NEO101
    return session.run("RETURN 1").data()


async def passed_to_a_helper(graph):
    session = plain(graph.driver)  # NEO101
    return await texts(session)


async def method_of_a_parameter(graph: Graph):
    session = graph.open()  # NEO101
    return await texts(session)


class People:
    def __init__(self, graph: Graph) -> None:
        self.graph = graph

    async def first(self):
        session = self.graph.open()  # NEO101
        result = await session.run("MATCH (p:Person) RETURN p")
        return await result.peek()

    async def all(self):
        async with self.graph.open() as session:
            return await texts(session)
