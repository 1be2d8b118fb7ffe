"""用完就关，却每次调用都新建：从函数的样子，或从谁调用它，看得出它会调用多次。"""

import asyncio
from http.server import BaseHTTPRequestHandler

from fastapi import APIRouter, FastAPI
from flask_restful import Resource
from langchain.tools import tool
from neo4j import AsyncGraphDatabase, GraphDatabase

router = APIRouter()
URI, AUTH = "neo4j://localhost", ("neo4j", "")


def runs_any_query(query, **parameters):
    with GraphDatabase.driver(URI, auth=AUTH) as driver, driver.session() as session:  # NEO103
        return session.run(query, parameters).data()


def runs_any_query_in_a_transaction(query):
    with GraphDatabase.driver(URI, auth=AUTH) as driver, driver.session() as session:  # NEO103
        return session.execute_read(lambda tx: tx.run(query).data())


def run(tx, query):
    return tx.run(query).data()


def hands_any_query_on(query):
    with GraphDatabase.driver(URI, auth=AUTH) as driver, driver.session() as session:  # NEO103
        return session.execute_read(run, query)


class Store:
    def __init__(self):
        self.driver = GraphDatabase.driver(URI, auth=AUTH)

    def close(self):
        self.driver.close()

    def read(self, query):
        with self.driver.session() as session:
            return session.execute_read(run, query)


def any_query_of_a_store(query):
    store = Store()  # NEO103
    rows = store.read(query)
    store.close()
    return rows


def walks_the_tree(name):
    with GraphDatabase.driver(URI, auth=AUTH) as driver:  # NEO103
        children = driver.execute_query("MATCH (:Node {name: $name})-->(c) RETURN c.name AS name", name=name).records
    for child in children:
        walks_the_tree(child["name"])


def reached_by_a_route(name):
    with GraphDatabase.driver(URI, auth=AUTH) as driver:  # NEO103
        return driver.execute_query("MATCH (n {name: $name}) RETURN n", name=name).records


def between(name):
    return [dict(record) for record in reached_by_a_route(name)]


@router.get("/nodes/{name}")
def route(name: str):
    return between(name)


def reached_by_nobody(name):
    with GraphDatabase.driver(URI, auth=AUTH) as driver:
        return driver.execute_query("MATCH (n {name: $name}) RETURN n", name=name).records


def main():
    reached_by_nobody("Ada")


@tool
def tool_of_an_agent(name: str) -> str:
    with GraphDatabase.driver(URI, auth=AUTH) as driver:  # NEO103
        return str(driver.execute_query("MATCH (n {name: $name}) RETURN n", name=name).records)


class NodeResource(Resource):
    def get(self, name):
        with GraphDatabase.driver(URI, auth=AUTH) as driver:  # NEO103
            return driver.execute_query("MATCH (n {name: $name}) RETURN n", name=name).records


@router.post("/index")
def with_a_loop_of_its_own():
    async def build():
        async with AsyncGraphDatabase.driver(URI, auth=AUTH) as driver:
            await driver.verify_connectivity()

    asyncio.run(build())


def called_in_a_loop(name):
    with GraphDatabase.driver(URI, auth=AUTH) as driver:  # NEO103
        return driver.execute_query("MATCH (n {name: $name}) RETURN n", name=name).records


def called_twice(label):
    with GraphDatabase.driver(URI, auth=AUTH) as driver:  # NEO103
        return driver.execute_query("MATCH (n) WHERE $label IN labels(n) RETURN n", label=label).records


def called_until_the_server_is_up():
    with GraphDatabase.driver(URI, auth=AUTH) as driver:
        driver.verify_connectivity()


def called_by_two_commands():
    with GraphDatabase.driver(URI, auth=AUTH) as driver:
        driver.execute_query("MATCH (n) DETACH DELETE n")


def command_clear():
    called_by_two_commands()


def command_load(names):
    called_by_two_commands()
    while True:
        called_until_the_server_is_up()
        break
    before = called_twice("Person")
    for name in names:
        called_in_a_loop(name)
    return before, called_twice("Person")


class ThreeMethods:
    def first(self):
        with GraphDatabase.driver(URI, auth=AUTH) as driver:  # NEO103
            return driver.execute_query("MATCH (n:First) RETURN n").records

    def second(self):
        with GraphDatabase.driver(URI, auth=AUTH) as driver:  # NEO103
            return driver.execute_query("MATCH (n:Second) RETURN n").records

    def third(self):
        with GraphDatabase.driver(URI, auth=AUTH) as driver:  # NEO103
            return driver.execute_query("MATCH (n:Third) RETURN n").records


class TwoMethods:
    def create(self):
        with GraphDatabase.driver(URI, auth=AUTH) as driver:
            driver.execute_query("CREATE (:Node)")

    def drop(self):
        with GraphDatabase.driver(URI, auth=AUTH) as driver:
            driver.execute_query("MATCH (n:Node) DETACH DELETE n")


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        with GraphDatabase.driver(URI, auth=AUTH) as driver:  # NEO103
            driver.execute_query("CREATE (:Visit)")


def status(runtime):
    with GraphDatabase.driver(runtime.settings.uri, auth=runtime.settings.auth) as driver:  # NEO103
        return driver.get_server_info()


def background_job(name):
    with GraphDatabase.driver(URI, auth=AUTH) as driver:  # NEO103
        driver.execute_query("MERGE (:Node {name: $name})", name=name)


def create_app(runtime):
    app = FastAPI()

    @app.get("/health")
    def health():
        return status(runtime)

    @app.post("/jobs")
    def start(name: str, tasks):
        tasks.add_task(background_job, name)

    return app


def either_way(label):
    with GraphDatabase.driver(URI, auth=AUTH) as driver:
        return driver.execute_query("MATCH (n) WHERE $label IN labels(n) RETURN n", label=label).records


def command_show(all_of_them):
    if all_of_them:
        either_way("Node")
        return
    print("one label")
    either_way("Person")
