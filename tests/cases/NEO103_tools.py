"""模型调用的工具：每次调用都新建驱动。"""

import os

from langchain.tools import BaseTool, StructuredTool, Tool
from langgraph.graph import StateGraph
from neo4j import AsyncGraphDatabase, GraphDatabase

ADDRESS = os.environ["NEO4J_URI"]


class QueryGraphTool(BaseTool):
    async def execute(self, question: str) -> str:
        driver = AsyncGraphDatabase.driver(ADDRESS)  # NEO103
        records, _, _ = await driver.execute_query(
            "MATCH (t:Topic) WHERE t.name = $question RETURN t", question=question
        )
        await driver.close()
        return str(records)


class Job:
    async def execute(self) -> None:
        async with AsyncGraphDatabase.driver(ADDRESS) as driver:
            await driver.execute_query("MATCH (t:Topic) SET t.seen = true")


def retrieve(state):
    with GraphDatabase.driver(ADDRESS) as driver:  # NEO103
        return {"rows": driver.execute_query("MATCH (t:Topic) RETURN t.name AS name").records}


def people(question):
    with GraphDatabase.driver(ADDRESS) as driver:  # NEO103
        return str(driver.execute_query("MATCH (p:Person) RETURN p.name AS name").records)


def set_up():
    with GraphDatabase.driver(ADDRESS) as driver:
        driver.execute_query("CREATE CONSTRAINT topic IF NOT EXISTS FOR (t:Topic) REQUIRE t.name IS UNIQUE")


def build():
    set_up()
    graph = StateGraph(dict)
    graph.add_node("retrieve", retrieve)
    tools = [
        Tool(
            name="people",
            func=people,
            description="按问题查人",
        ),
    ]
    return graph, tools


class Agent:
    def __init__(self):
        graph = StateGraph(dict)
        graph.add_node("remember", self.timed("remember", self.remember))
        self.graph = graph

    def timed(self, name, node):
        return node

    def remember(self, state):
        with GraphDatabase.driver(ADDRESS) as driver:  # NEO103
            driver.execute_query("MERGE (:Memory {text: $text})", text=state["text"])


@shared_task
def dispatch_batch(batch):
    """由 dispatch() 发来的一批：每个任务一个新驱动。"""
    from neo4j import GraphDatabase

    driver = GraphDatabase.driver(ADDRESS)  # NEO103
    try:
        driver.execute_query("UNWIND $rows AS row MERGE (:Topic {name: row})", rows=batch)
    finally:
        driver.close()


async def detect(task, topic):
    driver = GraphDatabase.driver(ADDRESS)  # NEO103
    try:
        driver.execute_query("MATCH (n:Entity {topic: $topic}) RETURN count(n) AS n", topic=topic)
    finally:
        driver.close()


@shared_task(bind=True)
def detect_task(self, topic):
    return executor.run_async_task(
        detect,
        self,
        topic,
    )
