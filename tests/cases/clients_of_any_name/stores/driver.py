"""新建驱动的函数。"""

from neo4j import GraphDatabase


def open_driver():
    return GraphDatabase.driver("neo4j://localhost")
