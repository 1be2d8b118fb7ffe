"""建驱动的函数自己不在循环里，调用它的函数却在：每一项还是新建一个驱动。"""

import os

from neo4j import GraphDatabase


def resolve(name, graph_docs=()):
    with GraphDatabase.driver(os.environ["NEO4J_URI"]) as driver:  # NEO103
        return driver.execute_query("MATCH (n {name: $name}) RETURN n", name=name)


def dispatch(call):
    if call.tool == "resolve":
        return resolve(call.name)
    return None


def answer(calls):
    return [dispatch(call) for call in calls] + [payload(call) for call in calls]


def payload(call):
    return dispatch(call)


def each(calls):
    for call in calls:
        payload(call)


def totals():
    with GraphDatabase.driver(os.environ["NEO4J_URI"]) as driver:
        return driver.execute_query("MATCH (n) RETURN count(n)")


def report():
    return totals()


def may_share(name, graph=None):
    driver = graph or GraphDatabase.driver(os.environ["NEO4J_URI"])
    try:
        return driver.execute_query("MATCH (n {name: $name}) RETURN n", name=name)
    finally:
        driver.close()


def shared(names):
    for name in names:
        may_share(name)
