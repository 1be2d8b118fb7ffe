"""新建驱动。"""

from neo4j import GraphDatabase


def make_driver():
    return GraphDatabase.driver("neo4j://localhost")
