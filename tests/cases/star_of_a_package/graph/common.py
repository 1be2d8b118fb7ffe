"""新建驱动。"""

from neo4j import GraphDatabase


def get_driver():
    return GraphDatabase.driver("neo4j://localhost")
