"""谁调用、给了什么：文档字符串里的例子不是调用，名字像驱动的参数不一定是驱动。"""

import os

from fastapi import APIRouter, FastAPI
from langgraph.graph import StateGraph
from neo4j import AsyncGraphDatabase, GraphDatabase

app = FastAPI()
router = APIRouter()
ADDRESS = os.environ["NEO4J_URI"]


def check_connection(settings):
    """启动时检查一次。

    例子：
        check_connection(settings)
        for each in all_settings:
            check_connection(each)
    """
    driver = GraphDatabase.driver(settings.uri)
    driver.verify_connectivity()
    driver.close()


async def context_of(question, include_graph: bool = True):
    if not include_graph:
        return []
    async with AsyncGraphDatabase.driver(ADDRESS) as driver:  # NEO103
        return await driver.execute_query("MATCH (t:Topic {name: $question}) RETURN t", question=question)


class ScanSession:
    target = ""


async def save_scan(session: ScanSession):
    async with AsyncGraphDatabase.driver(ADDRESS) as driver:  # NEO103
        await driver.execute_query("MERGE (:Target {name: $name})", name=session.target)


async def save_with(driver=None):
    async with driver or AsyncGraphDatabase.driver(ADDRESS) as own:
        await own.verify_connectivity()


@router.post("/ask")
async def ask(question: str):
    scan = ScanSession()
    await save_scan(scan)
    await save_with()
    return await context_of(question)


def open_driver(uri, user, password):
    return GraphDatabase.driver(uri, auth=(user, password))


def test_address(uri, user, password):
    driver = open_driver(uri, user, password)
    driver.verify_connectivity()
    driver.close()
    return True


def test_own(label):
    driver = open_driver(ADDRESS, "neo4j", "")  # NEO103
    found = driver.execute_query("MATCH (n) WHERE $label IN labels(n) RETURN n", label=label)
    driver.close()
    return found


@router.post("/test-connection")
def test_connection(uri: str, user: str, password: str):
    return test_address(uri, user, password) and test_own("Topic")


def persist(state):
    with GraphDatabase.driver(ADDRESS) as driver:  # NEO103
        driver.execute_query("MERGE (:Answer {text: $text})", text=state["answer"])


def with_progress(name, label, node):
    def wrapped(state):
        print(label)
        return node(state)

    return wrapped


def build():
    graph = StateGraph(dict)
    graph.add_node(
        "persist",
        with_progress(
            "persist",
            "保存答案",
            persist,
        ),
    )
    return graph


driver = None


def shared_driver():
    global driver
    if driver is None:
        driver = GraphDatabase.driver(ADDRESS)  # NEO103
    return driver


def close_shared_driver():
    global driver
    if driver is not None:
        driver.close()
        driver = None


class Own:
    def __init__(self):
        self.driver = GraphDatabase.driver(ADDRESS)

    def close(self):
        self.driver.close()


@router.get("/topics")
def topics():
    return shared_driver().execute_query("MATCH (t:Topic) RETURN t.name AS name")


def index_all(names):
    with GraphDatabase.driver(ADDRESS) as driver:  # NEO103
        driver.execute_query("UNWIND $names AS name MERGE (:Topic {name: name})", names=names)


@router.post("/index")
def index(names: list[str], background_tasks):
    background_tasks.add_task(
        index_all,
        names=names,
    )


def tools(registry):
    def save_pattern(pattern):
        driver = GraphDatabase.driver(ADDRESS)  # NEO103
        driver.execute_query("MERGE (:Pattern {name: $pattern})", pattern=pattern)
        driver.close()

    def describe(pattern):
        driver = GraphDatabase.driver(ADDRESS)
        driver.execute_query("MATCH (p:Pattern {name: $pattern}) RETURN p", pattern=pattern)
        driver.close()

    registry.register(
        name="save_pattern",
        func=save_pattern,
        description="保存模式",
    )
    return [describe("retry")]


class Importer:
    def run(self, folder):
        with GraphDatabase.driver(ADDRESS) as driver, driver.session() as session:
            for statement in folder:
                session.run(statement).consume()
