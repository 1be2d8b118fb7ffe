"""模型能调用的函数：放进代理的 tools，或者包成 FunctionTool。"""

from agents import Agent, function_tool
from neo4j import GraphDatabase


def search(text):
    with GraphDatabase.driver("neo4j://localhost") as driver:  # NEO103
        return driver.execute_query("MATCH (n {text: $text}) RETURN n", text=text).records


def count():
    with GraphDatabase.driver("neo4j://localhost") as driver:  # NEO103
        return driver.execute_query("MATCH (n) RETURN count(n) AS n").records


def load():
    with GraphDatabase.driver("neo4j://localhost") as driver:
        return driver.execute_query("MATCH (n) RETURN n").records


def labels():
    with GraphDatabase.driver("neo4j://localhost") as driver:  # NEO103
        return driver.execute_query("CALL db.labels()").records


agent = Agent(name="graph", tools=[search, count])
tool = function_tool(labels)
everything = load()
