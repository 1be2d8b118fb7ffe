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


def catalogue(uri):
    """地址由循环给出：每个地址一个驱动。"""
    driver = GraphDatabase.driver(uri, auth=("reader", "reader"))
    try:
        return driver.execute_query("MATCH (i:Item) RETURN i.name AS name").records
    finally:
        driver.close()


def pull(uris):
    return [catalogue(uri) for uri in uris]


def pull_one_by_one(uris):
    for uri in uris:
        print(catalogue(uri))


def count_of(label, uri="neo4j://localhost"):
    with GraphDatabase.driver(uri, auth=("reader", "reader")) as driver:  # NEO103
        return driver.execute_query("MATCH (n) WHERE $label IN labels(n) RETURN count(n) AS n", label=label).records


def count_all(labels):
    for label in labels:
        print(count_of(label))
